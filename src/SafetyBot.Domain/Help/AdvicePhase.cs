namespace SafetyBot.Domain.Help;

/// <summary>When an advice is of use.</summary>
public enum AdvicePhase
{
    /// <summary>First steps, now.</summary>
    Now,

    /// <summary>Better not.</summary>
    Dont,

    /// <summary>The next days.</summary>
    Next,

    /// <summary>Who can help.</summary>
    Who,
}
