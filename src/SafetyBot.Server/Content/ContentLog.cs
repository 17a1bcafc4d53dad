namespace SafetyBot.Server.Content;

/// <summary>Log messages of the content. Content is no word of a person: its mistakes are told whole.</summary>
internal static partial class ContentLog
{
    [LoggerMessage(EventIds.ContentReloaded, LogLevel.Information, "Content {Version} is in force")]
    public static partial void Reloaded(ILogger logger, string version);

    [LoggerMessage(EventIds.ContentRefused, LogLevel.Error, "The changed content has {Count} errors; content {Version} stays in force")]
    public static partial void Refused(ILogger logger, int count, string version);

    [LoggerMessage(EventIds.ContentProblem, LogLevel.Error, "Content error: {Problem}")]
    public static partial void Problem(ILogger logger, string problem);
}
