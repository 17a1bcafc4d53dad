using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;

namespace SafetyBot.Storage.Sqlite;

/// <summary>
/// How many commits there were: counted in the database, and written once more beside it when a commit is on disk. Where the database
/// holds fewer than that, its log was cut off or an older file was put in its place.
/// </summary>
/// <remarks>The file is not synced: after a power cut it may say less than the database, never more.</remarks>
internal sealed class SqliteCommitMark : IDisposable
{
    private const string CountSql = "UPDATE commits SET number = number + 1 RETURNING number";
    private const string HeldSql = "SELECT number FROM commits";

    private readonly SafeFileHandle file;
    private long number;

    /// <summary>Opens the file; makes it where there is none.</summary>
    public SqliteCommitMark(StorageOptions options) =>
        file = File.OpenHandle(options.CommitMarkFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Compares a database with what stands beside it.</summary>
    /// <exception cref="StorageStartException">The database is gone or holds less.</exception>
    public static void Check(SqliteConnection connection, StorageOptions options)
    {
        if (Read(options) is > 0 and var told && Held(connection) is var held && held < told)
        {
            throw Older(options, string.Create(CultureInfo.InvariantCulture, $"lacks the newest {told - held} of {told} commits: it is damaged, its log was cut off, or an older file was put in its place"));
        }
    }

    /// <summary>Checks that a database that held something is still there.</summary>
    /// <exception cref="StorageStartException">It is gone.</exception>
    public static void CheckThere(StorageOptions options)
    {
        if (Read(options) > 0 && !File.Exists(options.DatabaseFile))
        {
            throw Older(options, "is gone");
        }
    }

    /// <summary>Counts a commit. Part of its transaction.</summary>
    public void Count(SqliteSession session) => number = (long)session.Scalar(CountSql)!;

    /// <summary>Writes the number beside the database. To be called when the commit is on disk.</summary>
    public void Write()
    {
        try
        {
            RandomAccess.Write(file, Encoding.ASCII.GetBytes(number.ToString("D20", CultureInfo.InvariantCulture)), 0);
        }
        catch (IOException)
        {
            // What was kept is safe; only a loss before the next commit would not be noticed.
        }
    }

    /// <inheritdoc />
    public void Dispose() => file.Dispose();

    private static long Read(StorageOptions options) =>
        File.Exists(options.CommitMarkFile)
        && long.TryParse(File.ReadAllText(options.CommitMarkFile), NumberStyles.None, CultureInfo.InvariantCulture, out var told)
            ? told
            : 0;

    private static long Held(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_schema WHERE name = 'commits'";
        if ((long)command.ExecuteScalar()! == 0)
        {
            return 0;
        }

        command.CommandText = HeldSql;
        return (long)command.ExecuteScalar()!;
    }

    private static StorageStartException Older(StorageOptions options, string what) => new(
        $"The database {options.DatabaseFile} {what}. Nothing was changed or deleted. Restore a backup (safetybot restore). "
        + $"To go on without what is lost, or where an older file was meant to be put there, remove {options.CommitMarkFile}.");
}
