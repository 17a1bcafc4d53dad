namespace SafetyBot.Domain.Triage;

/// <summary>How fast help is needed (triage labels). Ordered: a higher value is the graver one.</summary>
public enum Urgency
{
    /// <summary>Small talk, out of scope.</summary>
    None,

    /// <summary>A worry or question without a signal of harm. Never said as "safe".</summary>
    Low,

    /// <summary>Signals are there, no threat yet.</summary>
    Medium,

    /// <summary>A threat, demand or coercion that goes on; images out or about to be.</summary>
    High,

    /// <summary>Life or body in danger now or today.</summary>
    Acute,
}
