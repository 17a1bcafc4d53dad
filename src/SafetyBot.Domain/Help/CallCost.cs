namespace SafetyBot.Domain.Help;

/// <summary>What calling a number costs.</summary>
public enum CallCost
{
    /// <summary>Not known; nothing is said.</summary>
    Unknown,

    /// <summary>Free.</summary>
    Free,

    /// <summary>The ordinary cost of a call.</summary>
    Ordinary,
}
