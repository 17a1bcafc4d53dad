namespace SafetyBot.Domain.Triage;

/// <summary>The danger words of one language, as they stand in <c>dialogs/triage/danger.*.yaml</c>.</summary>
public sealed class DangerWordList
{
    /// <summary>Who answers for the list.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Review state: draft, reviewed.</summary>
    public string Status { get; init; } = "";

    /// <summary>Date of the last change, yyyy-MM-dd.</summary>
    public string Date { get; init; } = "";

    /// <summary>What the list leans on.</summary>
    public List<string> Sources { get; init; } = [];

    /// <summary>Named groups of words for use in phrases as <c>&lt;name&gt;</c>. A name in two lists stands for both.</summary>
    public Dictionary<string, List<string>> Words { get; init; } = [];

    /// <summary>Other spellings of words: written, meant (at most five words).</summary>
    public Dictionary<string, string> Spellings { get; init; } = [];

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
