using Microsoft.Data.Sqlite;
using SafetyBot.Conversations.Turns;
using SQLitePCL;

namespace SafetyBot.Storage.Sqlite;

/// <summary>What SQLite's errors mean for a turn.</summary>
internal static class SqliteErrors
{
    /// <summary>The error as callers of a store know it.</summary>
    public static Exception Translate(Exception exception) => exception is SqliteException sqlite && MeaningOf(sqlite) is { } meaning
        ? new StoreUnavailableException(meaning, exception)
        : exception;

    /// <summary>Whether the disk failed, so that nobody knows what is written.</summary>
    public static bool IsDoubtful(Exception exception) => exception is SqliteException { SqliteErrorCode: raw.SQLITE_IOERR or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB };

    private static string? MeaningOf(SqliteException exception) => exception.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "The database is locked by another process.",
        raw.SQLITE_FULL => "The disk is full.",
        raw.SQLITE_IOERR => "The disk failed.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => "The database file is damaged.",
        raw.SQLITE_CANTOPEN => "The database file cannot be opened.",
        raw.SQLITE_READONLY => "The database file cannot be written.",
        _ => null,
    };
}
