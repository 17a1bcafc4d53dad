namespace SafetyBot.Domain.Triage;

/// <summary>Compares words letter by letter.</summary>
public static class Typo
{
    /// <summary>True for the same word, or one letter too many, too few, another, or two neighbours swapped.</summary>
    public static bool IsOneAway(ReadOnlySpan<char> word, ReadOnlySpan<char> meant)
    {
        var start = word.CommonPrefixLength(meant);
        var a = word[start..];
        var b = meant[start..];
        if (a.Length == b.Length)
        {
            return a.Length <= 1 || a[1..].SequenceEqual(b[1..]) || (a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
        }

        return a.Length == b.Length + 1 ? a[1..].SequenceEqual(b) : a.Length + 1 == b.Length && b[1..].SequenceEqual(a);
    }
}
