using System.Data.Common;
using System.Globalization;

namespace SafetyBot.Storage.Migrations;

/// <summary>Brings a database to the form this program needs: all missing steps in one transaction under a lock, so that one replica does it and a killed one leaves nothing half done.</summary>
/// <param name="steps">All steps this program knows, in order.</param>
/// <param name="begin">The SQL that begins the transaction and takes the lock.</param>
/// <param name="commandTimeout">How long one command may take, in seconds; 0: as long as it needs; null: as the connection says.</param>
internal sealed class Migrator(IReadOnlyList<Migration> steps, string begin, int? commandTimeout = null)
{
    /// <summary>Runs the missing steps.</summary>
    /// <exception cref="StorageStartException">The database was made by a newer program.</exception>
    public async Task MigrateAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, begin, cancellationToken);
        try
        {
            await ExecuteAsync(
                connection,
                "CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)",
                cancellationToken);
            var version = await VersionAsync(connection, cancellationToken);
            var known = steps.Count == 0 ? 0 : steps[^1].Version;
            if (version > known)
            {
                throw new StorageStartException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The database has form {version}; this program knows forms up to {known}. It was upgraded by a newer program: start that one, or restore a backup made before the upgrade. Nothing was changed."));
            }

            foreach (var step in steps.Where(step => step.Version > version))
            {
                await ExecuteAsync(connection, step.Sql, cancellationToken);
                await ExecuteAsync(
                    connection,
                    string.Create(CultureInfo.InvariantCulture, $"INSERT INTO schema_migrations (version, name) VALUES ({step.Version}, '{step.Name}')"),
                    cancellationToken);
            }

            await ExecuteAsync(connection, "COMMIT", cancellationToken);
        }
        catch
        {
            await ExecuteAsync(connection, "ROLLBACK", CancellationToken.None);
            throw;
        }
    }

    private static async Task<int> VersionAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT coalesce(max(version), 0) FROM schema_migrations";
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the program's own SQL comes here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = commandTimeout ?? command.CommandTimeout;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
