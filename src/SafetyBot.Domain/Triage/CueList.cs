namespace SafetyBot.Domain.Triage;

/// <summary>The cues of one language: <c>dialogs/triage/cues.*.yaml</c>. The triage model weighs them together with all other words.</summary>
public sealed class CueList : WordList
{
    /// <summary>The cues. One that stands in several lists is one cue.</summary>
    public List<CueEntry> Cues { get; init; } = [];
}
