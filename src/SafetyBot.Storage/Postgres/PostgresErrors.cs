using Npgsql;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Storage.Postgres;

/// <summary>What PostgreSQL's errors mean for a turn.</summary>
internal static class PostgresErrors
{
    /// <summary>Whether another transaction came in between: run again on the newer state.</summary>
    public static bool IsConflict(PostgresException exception) => exception.SqlState is
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <summary>Whether the connection was dead, perhaps since long: the server restarted or another one took its place. A new one may do it at once.</summary>
    public static bool IsDeadConnection(NpgsqlException exception) => exception is PostgresException postgres
        ? postgres.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
        : exception.InnerException is IOException;

    /// <summary>Whether it may be due to one turn of a commit, so that the others are worth another try without it.</summary>
    public static bool IsOfOne(PostgresException exception) =>
        IsConflict(exception) || exception.SqlState == PostgresErrorCodes.LockNotAvailable || MeaningOf(exception) is null;

    /// <summary>The error as callers of a store know it.</summary>
    public static Exception Translate(NpgsqlException exception) => MeaningOf(exception) is { } meaning
        ? new StoreUnavailableException(meaning, exception)
        : exception;

    private static string? MeaningOf(NpgsqlException exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "The database's disk is full.",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => "The database takes no writes: it stands by for another one.",
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => "The database is too slow.",
        PostgresException { IsTransient: false, SqlState: not ['5' or '0', ..] } => null,
        _ => "The database cannot be reached.",
    };
}
