namespace SafetyBot.Domain.Triage;

/// <summary>A phrase in the content that cannot be read; the message names the phrase and what is wrong with it.</summary>
public sealed class PhraseFormatException(string message) : Exception(message);
