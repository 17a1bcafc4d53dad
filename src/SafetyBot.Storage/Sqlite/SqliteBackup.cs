using Microsoft.Data.Sqlite;
using SafetyBot.Conversations.Retention;

namespace SafetyBot.Storage.Sqlite;

/// <summary>Backups of the embedded database: a folder with the database and its key ring. Whoever holds it can read what is in it.</summary>
public static class SqliteBackup
{
    private const string Restoring = "restoring";

    /// <summary>Copies the database as it is at one moment, while the server runs, its key ring and what else the server keeps beside it.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="target">A folder that is not there yet. There when it returns: whole, checked and on disk.</param>
    /// <exception cref="StorageStartException">There is no database, it is damaged, or the folder is there already.</exception>
    public static void Backup(StorageOptions options, string target)
    {
        if (!File.Exists(options.DatabaseFile) || Directory.Exists(target))
        {
            throw new StorageStartException(Directory.Exists(target) ? $"There is a folder {target} already." : $"There is no database {options.DatabaseFile}.");
        }

        var part = Path.GetFullPath(target).TrimEnd(Path.DirectorySeparatorChar) + ".part";
        DeleteFolder(part);
        try
        {
            var backup = new StorageOptions { Directory = part };
            StorageDirectory.Make(part);
            CopyDatabase(options, backup.DatabaseFile);
            StorageDirectory.CopyMissing(options.KeyRingDirectory, backup.KeyRingDirectory);
            CopyRest(Path.GetDirectoryName(options.DatabaseFile)!, part);
            Directory.Move(part, target);
        }
        catch (SqliteException exception)
        {
            throw new StorageStartException($"The database {options.DatabaseFile} cannot be copied: {SqliteErrors.Translate(exception).Message}", exception);
        }
        finally
        {
            DeleteFolder(part);
        }
    }

    /// <summary>Puts a backup in the place of the database, and erases again what was erased since. The server must be stopped. Until the last step the database stays as it was.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="source">The backup's folder.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops it; the database stays as it was.</param>
    /// <returns>How many conversations were erased again.</returns>
    /// <exception cref="StorageStartException">The server runs, or the backup is damaged, incomplete or of a newer program.</exception>
    public static async Task<int> RestoreAsync(StorageOptions options, string source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var alone = StorageDirectory.LockAlone(options);
        var backup = new StorageOptions { Directory = Path.GetFullPath(source) };
        if (!File.Exists(backup.DatabaseFile))
        {
            throw new StorageStartException($"There is no backup in {source}.");
        }

        // All is made ready beside the database; only the last steps touch it.
        var folder = Path.Combine(Path.GetDirectoryName(options.DatabaseFile)!, Restoring);
        DeleteFolder(folder);
        try
        {
            return await RestoreAsync(options, backup, new StorageOptions { Directory = folder }, now, cancellationToken);
        }
        finally
        {
            DeleteFolder(folder);
        }
    }

    private static async Task<int> RestoreAsync(
        StorageOptions options, StorageOptions backup, StorageOptions ready, DateTimeOffset now, CancellationToken cancellationToken)
    {
        StorageDirectory.Make(Path.GetDirectoryName(ready.DatabaseFile)!);
        File.Copy(backup.DatabaseFile, ready.DatabaseFile);
        StorageDirectory.CopyMissing(backup.KeyRingDirectory, ready.KeyRingDirectory);
        StorageDirectory.CopyMissing(options.KeyRingDirectory, ready.KeyRingDirectory);
        if (File.Exists(options.ErasuresFile))
        {
            File.Copy(options.ErasuresFile, ready.ErasuresFile);
        }

        int erased;
        await using (var database = new SqliteStorage(ready, _ => { }))
        {
            await database.StartAsync(cancellationToken);
            erased = await new RetentionJob(database.Conversations, database.Retention, new RetentionOptions()).ReapplyErasuresAsync(now, cancellationToken);
        }

        StorageDirectory.CopyMissing(ready.KeyRingDirectory, options.KeyRingDirectory);
        CopyRest(Path.GetDirectoryName(backup.DatabaseFile)!, Path.GetDirectoryName(options.DatabaseFile)!);
        if (File.Exists(ready.ErasuresFile))
        {
            File.Move(ready.ErasuresFile, options.ErasuresFile, overwrite: true);
        }

        OnDisk(ready.DatabaseFile);

        // The backup is older than what stood here, and is meant to be.
        File.Delete(options.CommitMarkFile);
        File.Delete(options.DatabaseFile + "-wal");
        File.Delete(options.DatabaseFile + "-shm");
        File.Move(ready.DatabaseFile, options.DatabaseFile, overwrite: true);
        return erased;
    }

    private static void CopyDatabase(StorageOptions options, string copy)
    {
        using (var connection = SqliteSession.Open(options.DatabaseFile, options.Wait, SqliteOpenMode.ReadWrite))
        {
            using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", copy);
            command.ExecuteNonQuery();
        }

        OnDisk(copy);
        using var written = SqliteSession.Open(copy, options.Wait, SqliteOpenMode.ReadOnly);
        SqliteDatabase.CheckWhole(written, copy);
    }

    // The server's own small files, such as the Direct Line secret; not the database's, and not what is in the making.
    private static void CopyRest(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source))
        {
            var name = Path.GetFileName(file);
            var copy = Path.Combine(target, name);
            if (!name.StartsWith("safetybot.db", StringComparison.Ordinal) && name is not ("lock" or "erasures.txt" or "commits.txt") && !File.Exists(copy))
            {
                File.Copy(file, copy);
            }
        }
    }

    // SQLite does not wait for the disk when it writes a copy.
    private static void OnDisk(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
