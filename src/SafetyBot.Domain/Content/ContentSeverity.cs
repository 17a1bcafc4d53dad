namespace SafetyBot.Domain.Content;

/// <summary>How grave a content problem is.</summary>
public enum ContentSeverity
{
    /// <summary>Told, but the bot runs. Refused for a release.</summary>
    Warning,

    /// <summary>The bot does not start with it.</summary>
    Error,
}
