namespace SafetyBot.Server.ReadAlong;

/// <summary>Tells operators when the second reader is left alone for a while, and when it cannot be signed in to. Never what was read.</summary>
internal static partial class ReadAlongLog
{
    [LoggerMessage(EventIds.ReadAlongPaused, LogLevel.Warning, "Azure AI Language failed too often ({Outcome}): nobody reads along for {Seconds} seconds")]
    public static partial void Paused(ILogger logger, ReadOutcome outcome, double seconds);

    [LoggerMessage(EventIds.ReadAlongGoesOn, LogLevel.Information, "Azure AI Language answers again")]
    public static partial void GoesOn(ILogger logger);

    [LoggerMessage(EventIds.ReadAlongNoToken, LogLevel.Warning, "No token for Azure AI Language from Microsoft Entra ({Failure}): nobody reads along until there is one")]
    public static partial void NoToken(ILogger logger, string failure);
}
