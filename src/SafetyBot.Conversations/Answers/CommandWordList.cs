namespace SafetyBot.Conversations.Answers;

/// <summary>The commands of one language, as they stand in <c>dialogs/triage/commands.*.yaml</c>.</summary>
public sealed class CommandWordList
{
    /// <summary>Who answers for the list.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Review state: draft, reviewed.</summary>
    public string Status { get; init; } = "";

    /// <summary>Date of the last change, yyyy-MM-dd.</summary>
    public string Date { get; init; } = "";

    /// <summary>What the list leans on.</summary>
    public List<string> Sources { get; init; } = [];

    /// <summary>Named groups of words for use in phrases.</summary>
    public Dictionary<string, List<string>> Words { get; init; } = [];

    /// <summary>Other spellings of words: written, meant.</summary>
    public Dictionary<string, string> Spellings { get; init; } = [];

    /// <summary>Words around a command that change nothing about it.</summary>
    public List<string> Fillers { get; init; } = [];

    /// <summary>The ways to say each command, by its id.</summary>
    public Dictionary<string, List<string>> Commands { get; init; } = [];
}
