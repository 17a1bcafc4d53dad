namespace SafetyBot.Domain.Quickscan;

/// <summary>What a scan or a triage concludes. Ordered: a higher value is the graver one.</summary>
public enum RiskLevel
{
    /// <summary>No signals seen now. Never said as "safe".</summary>
    Low,

    /// <summary>One or two signals: tips, somebody to talk to.</summary>
    Medium,

    /// <summary>Clear signals: helplines shown, a hand-off offered where there is one.</summary>
    High,

    /// <summary>Danger now: the card for that danger comes first.</summary>
    Acute,
}
