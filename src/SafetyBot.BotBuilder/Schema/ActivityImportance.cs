namespace SafetyBot.BotBuilder.Schema;

/// <summary>How important an activity is.</summary>
public static class ActivityImportance
{
    /// <summary>Low.</summary>
    public const string Low = "low";

    /// <summary>Normal.</summary>
    public const string Normal = "normal";

    /// <summary>High.</summary>
    public const string High = "high";
}
