namespace SafetyBot.Domain.Triage.Learning;

/// <summary>A message of a labelled set. Invented; never a real person's words.</summary>
/// <param name="Id">Its id in the set.</param>
/// <param name="Lang">"nl" or "en".</param>
/// <param name="Text">The message.</param>
/// <param name="Allowed">Bit i: label i of a row may be right. One bit a question where the label is known.</param>
public sealed record LabelledMessage(string Id, string Lang, string Text, uint Allowed)
{
    /// <summary>Whether a label of a row may be right.</summary>
    internal bool Allows(int label) => (Allowed >> label & 1) != 0;

    /// <summary>The index of the label of one question, or -1 when several may be right.</summary>
    public int LabelOf<T>(Head<T> head)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(head);
        var bits = (Allowed >> head.Start) & ((1u << head.Labels.Count) - 1);
        return System.Numerics.BitOperations.PopCount(bits) == 1 ? System.Numerics.BitOperations.TrailingZeroCount(bits) : -1;
    }
}
