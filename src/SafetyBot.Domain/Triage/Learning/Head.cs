namespace SafetyBot.Domain.Triage.Learning;

/// <summary>One question that the model answers.</summary>
/// <typeparam name="T">What its labels are.</typeparam>
public sealed class Head<T>
    where T : notnull
{
    private readonly string[] names;

    internal Head(int start, IReadOnlyList<T> labels, Func<T, string> name)
    {
        Start = start;
        Labels = labels;
        names = [.. labels.Select(name)];
    }

    /// <summary>The labels.</summary>
    public IReadOnlyList<T> Labels { get; }

    /// <summary>The names of the labels in the sets, in the same order.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Place of its first label in a row.</summary>
    internal int Start { get; }

    /// <summary>Place of a named label among <see cref="Labels"/>; -1 for an unknown name.</summary>
    public int IndexOf(string name) => Array.IndexOf(names, name);

    /// <summary>The part of a row that is about this question.</summary>
    internal ReadOnlySpan<float> Of(ReadOnlySpan<float> row) => row.Slice(Start, names.Length);
}
