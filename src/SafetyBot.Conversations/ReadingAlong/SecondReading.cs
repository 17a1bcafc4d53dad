namespace SafetyBot.Conversations.ReadingAlong;

/// <summary>What a second reader made of one message: a code and numbers, never words.</summary>
/// <param name="Language">The language as the reader names it, mostly ISO 639-1; null when it does not know.</param>
/// <param name="LanguageConfidence">How sure it is of the language, 0 to 1.</param>
/// <param name="Negative">How sure it is that the message is negative, 0 to 1.</param>
public sealed record SecondReading(string? Language, double LanguageConfidence, double Negative)
{
    // Below this it is too often wrong about short and sloppy messages.
    private const double Sure = 0.9;

    // Dutch and English, and what Dutch of chats and regions is taken for.
    private static readonly HashSet<string> ReadHere = new(["nl", "en", "af", "fy", "li", "lb", "nds", "vls", "zea"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is surely negative.</summary>
    public bool IsVeryNegative => Negative >= Sure;

    /// <summary>Whether it is surely in a language that the bot cannot read.</summary>
    public bool IsOtherLanguage => Language is { Length: > 0 } language && LanguageConfidence >= Sure && !ReadHere.Contains(language.Split('-', '_')[0]);
}
