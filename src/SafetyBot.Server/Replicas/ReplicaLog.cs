namespace SafetyBot.Server.Replicas;

/// <summary>Log messages about other replicas.</summary>
internal static partial class ReplicaLog
{
    [LoggerMessage(EventIds.RedisLost, LogLevel.Warning, "Redis is gone: other replicas are heard of by looking in the database, and limits count what comes here alone")]
    public static partial void RedisLost(ILogger logger);

    [LoggerMessage(EventIds.RedisBack, LogLevel.Information, "Redis is back")]
    public static partial void RedisBack(ILogger logger);
}
