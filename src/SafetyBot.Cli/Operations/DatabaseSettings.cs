using SafetyBot.Conversations.Retention;
using SafetyBot.Storage;

namespace SafetyBot.Cli.Operations;

/// <summary>Which database, and how long things are kept in it.</summary>
/// <param name="Storage">Where the embedded database and the key ring are.</param>
/// <param name="Retention">How long things are kept.</param>
/// <param name="Postgres">PostgreSQL's connection string; null or empty: the embedded database.</param>
internal sealed record DatabaseSettings(StorageOptions Storage, RetentionOptions Retention, string? Postgres)
{
    /// <summary>Opens the database, which must be there.</summary>
    /// <exception cref="UsageException">The connection string cannot be read.</exception>
    public async Task<IConversationDatabase> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ExistingDatabase.OpenAsync(Storage, Postgres, cancellationToken);
        }
        catch (ArgumentException)
        {
            // Its message may quote the password.
            throw new UsageException("The connection string of PostgreSQL cannot be read. It looks like Host=localhost;Database=safetybot;Username=safetybot.");
        }
    }

    /// <summary>Refuses what is done with PostgreSQL's own tools.</summary>
    /// <exception cref="UsageException">The database is PostgreSQL.</exception>
    public void RequireEmbedded(string command, string instead)
    {
        if (!string.IsNullOrEmpty(Postgres))
        {
            throw new UsageException($"'{command}' is for the embedded database. PostgreSQL has its own tools: {instead} See deployment/README.md.");
        }
    }
}
