using SafetyBot.Storage.Postgres;

namespace SafetyBot.Storage;

/// <summary>Opens a database that is there, for the commands of operators: none is made by mistake.</summary>
public static class ExistingDatabase
{
    /// <summary>Opens it; a server may run on it meanwhile.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="postgres">PostgreSQL's connection string; null or empty: SQLite.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StorageStartException">There is none, or it refuses to open.</exception>
    public static async Task<IConversationDatabase> OpenAsync(StorageOptions options, string? postgres, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(postgres))
        {
            if (!File.Exists(options.DatabaseFile))
            {
                throw new StorageStartException($"There is no database {options.DatabaseFile}.");
            }
        }
        else if (!await PostgresDatabase.IsThereAsync(postgres, cancellationToken))
        {
            throw new StorageStartException("SafetyBot has no tables in this PostgreSQL database. Check the connection string.");
        }

        var database = StorageRegistration.Create(options, postgres, _ => { });
        try
        {
            await database.StartAsync(cancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }
}
