namespace SafetyBot.Domain.Triage;

/// <summary>The danger words of one language, as they stand in <c>dialogs/triage/danger.*.yaml</c>.</summary>
public sealed class DangerWordList : WordList
{
    /// <summary>Words by which somebody names themselves as the one who does or wants ("ik").</summary>
    public List<string> SelfSubject { get; init; } = [];

    /// <summary>Words by which somebody names themselves as the one it is done to ("mij", "mezelf").</summary>
    public List<string> SelfObject { get; init; } = [];

    /// <summary>Phrases for another person in need ("mijn dochter").</summary>
    public List<string> SomeoneElse { get; init; } = [];

    /// <summary>Harmless phrases that cancel a hit of any entry that they overlap.</summary>
    public List<string> Except { get; init; } = [];

    /// <summary>The dangers.</summary>
    public List<PhraseEntry> Entries { get; init; } = [];
}
