namespace SafetyBot.Domain.Triage;

/// <summary>The words of one language by which people tell plainly what a quickscan would ask: <c>dialogs/triage/told.*.yaml</c>.</summary>
public sealed class ToldWordList
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

    /// <summary>Other spellings of words: written, meant (one to three words).</summary>
    public Dictionary<string, string> Spellings { get; init; } = [];

    /// <summary>Denials and questions in general that cancel a hit of any entry that they overlap.</summary>
    public List<string> Except { get; init; } = [];

    /// <summary>What can be told.</summary>
    public List<ToldEntry> Told { get; init; } = [];
}
