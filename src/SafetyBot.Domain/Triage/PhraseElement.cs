namespace SafetyBot.Domain.Triage;

/// <summary>One place of a phrase: the words that may stand there, or a gap.</summary>
/// <param name="Words">The words that fit; ending in <c>*</c>: every word that begins so; beginning with <c>~</c>: one typing error allowed.</param>
/// <param name="Optional">The place may be empty.</param>
/// <param name="Edge">No word: here a sentence begins or ends; <paramref name="Words"/> is empty.</param>
/// <param name="Gap">Zero to <see cref="PhraseParser.GapWords"/> words of any kind; <paramref name="Words"/> is empty.</param>
internal sealed record PhraseElement(IReadOnlyList<string> Words, bool Optional, bool Gap, bool Edge)
{
    /// <summary>A gap.</summary>
    public static PhraseElement AnyWords { get; } = new([], Optional: false, Gap: true, Edge: false);

    /// <summary>The beginning or end of a sentence.</summary>
    public static PhraseElement SentenceEdge { get; } = new([], Optional: false, Gap: false, Edge: true);

    /// <summary>True when a word must stand here.</summary>
    public bool IsWord => !Gap && !Edge && !Optional;

    /// <summary>The same for two places that accept the same words.</summary>
    public string Key => string.Join('|', Words.Order(StringComparer.Ordinal));
}
