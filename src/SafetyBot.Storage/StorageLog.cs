using Microsoft.Extensions.Logging;

namespace SafetyBot.Storage;

/// <summary>Log messages of the storage: figures and ids, never words.</summary>
internal static partial class StorageLog
{
    [LoggerMessage(EventId = 601, Level = LogLevel.Critical, Message = "The disk of the database failed; the server stops, so that it does not go on with data in doubt")]
    public static partial void DiskFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 602, Level = LogLevel.Information, Message = "{Count} conversations were kept long enough and are erased")]
    public static partial void Erased(ILogger logger, int count);

    [LoggerMessage(EventId = 603, Level = LogLevel.Error, Message = "The retention job failed; it is run again")]
    public static partial void RetentionFailed(ILogger logger, Exception exception);
}
