using Microsoft.Data.Sqlite;
using SafetyBot.Conversations.Retention;

namespace SafetyBot.Storage.Sqlite;

/// <summary>Backups of the embedded database: a folder with the database and its key ring. Whoever holds it can read what is in it.</summary>
public static class SqliteBackup
{
    private const string Restoring = "restoring";

    /// <summary>Copies the database as it is at one moment, while the server runs.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="target">A folder that is not there yet.</param>
    /// <exception cref="StorageStartException">There is no database, or the folder is there already.</exception>
    public static void Backup(StorageOptions options, string target)
    {
        if (!File.Exists(options.DatabaseFile) || Directory.Exists(target))
        {
            throw new StorageStartException(Directory.Exists(target) ? $"There is a folder {target} already." : $"There is no database {options.DatabaseFile}.");
        }

        var backup = new StorageOptions { Directory = Path.GetFullPath(target) };
        StorageDirectory.Make(target);
        using (var connection = SqliteSession.Open(options.DatabaseFile, options.Wait, SqliteOpenMode.ReadWrite))
        {
            using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", backup.DatabaseFile);
            command.ExecuteNonQuery();
        }

        StorageDirectory.CopyMissing(options.KeyRingDirectory, backup.KeyRingDirectory);
    }

    /// <summary>Puts a backup in the place of the database, and erases again what was erased since. The server must be stopped.</summary>
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
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var ready = new StorageOptions { Directory = folder };
        StorageDirectory.Make(folder);
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
        if (File.Exists(ready.ErasuresFile))
        {
            File.Move(ready.ErasuresFile, options.ErasuresFile, overwrite: true);
        }

        File.Delete(options.DatabaseFile + "-wal");
        File.Delete(options.DatabaseFile + "-shm");
        File.Move(ready.DatabaseFile, options.DatabaseFile, overwrite: true);
        Directory.Delete(folder, recursive: true);
        return erased;
    }
}
