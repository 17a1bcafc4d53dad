namespace SafetyBot.Domain.Triage;

/// <summary>A phrase in the content that cannot be read; the message names the phrase and what is wrong with it.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="phrase">The phrase as it stands in the content, to find its line; null where it is not one phrase.</param>
public sealed class PhraseFormatException(string message, string? phrase = null) : Exception(message)
{
    /// <summary>The phrase as it stands in the content, or null.</summary>
    public string? Phrase { get; } = phrase;
}
