namespace SafetyBot.Domain.Triage;

/// <summary>The cues of one language: <c>dialogs/triage/cues.*.yaml</c>. The triage model weighs them together with all other words.</summary>
public sealed class CueList
{
    /// <summary>Who answers for the list.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Review state: draft, reviewed.</summary>
    public string Status { get; init; } = "";

    /// <summary>Date of the last change, yyyy-MM-dd.</summary>
    public string Date { get; init; } = "";

    /// <summary>What the list leans on.</summary>
    public List<string> Sources { get; init; } = [];

    /// <summary>Named groups of words for use in phrases as <c>&lt;name&gt;</c>.</summary>
    public Dictionary<string, List<string>> Words { get; init; } = [];

    /// <summary>Other spellings of words: written, meant.</summary>
    public Dictionary<string, string> Spellings { get; init; } = [];

    /// <summary>The cues. One that stands in several lists is one cue.</summary>
    public List<CueEntry> Cues { get; init; } = [];
}
