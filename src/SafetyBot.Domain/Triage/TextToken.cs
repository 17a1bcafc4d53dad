namespace SafetyBot.Domain.Triage;

/// <summary>One word of a <see cref="NormalizedText"/>: a slice of its letters.</summary>
/// <param name="Start">Index of the first letter in the text's letters.</param>
/// <param name="Length">Number of letters; zero for a sentence end.</param>
/// <param name="Folds">Bit i set: letter i is the second of a run that was three or longer, so it may be one letter too many.</param>
public readonly record struct TextToken(int Start, int Length, uint Folds)
{
    /// <summary>True for the mark between two sentences; no word matches it.</summary>
    public bool IsSentenceEnd => Length == 0;
}
