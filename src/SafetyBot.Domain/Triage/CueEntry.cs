namespace SafetyBot.Domain.Triage;

/// <summary>One cue: words that point somewhere without deciding anything.</summary>
public sealed class CueEntry
{
    /// <summary>Its name, the same in every language: "secrecy".</summary>
    public string Cue { get; init; } = "";

    /// <summary>The ways to say it, in the phrase language of the word lists.</summary>
    public List<string> Phrases { get; init; } = [];

    /// <summary>Phrases that cancel a hit of this cue that they overlap.</summary>
    public List<string> Except { get; init; } = [];

    /// <summary>Harmless surroundings: anywhere in the sentence they cancel the hits of this cue.</summary>
    public List<string> Unless { get; init; } = [];
}
