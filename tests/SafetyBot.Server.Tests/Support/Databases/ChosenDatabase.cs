using SafetyBot.Storage;

namespace SafetyBot.Server.Tests.Support;

/// <summary>Where a server of a test keeps its conversations: SQLite in its data directory, or a new database in PostgreSQL.</summary>
/// <param name="DataDirectory">The data directory.</param>
/// <param name="Connection">PostgreSQL's connection string; null: SQLite.</param>
public sealed record ChosenDatabase(string DataDirectory, string? Connection)
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    /// <summary>The settings that a server needs for it.</summary>
    public string[] Settings => Connection is null ? [] : ["--ConnectionStrings:Postgres", Connection];

    /// <summary>A new one.</summary>
    public static async Task<ChosenDatabase> NewAsync(string kind, string dataDirectory, PostgresServer postgres) =>
        new(dataDirectory, kind == Postgres ? await postgres.NewDatabaseAsync() : null);

    /// <summary>Opens it as the server does.</summary>
    internal async Task<IConversationDatabase> OpenAsync()
    {
        var database = StorageRegistration.Create(new StorageOptions { Directory = DataDirectory, RememberedConversations = 0 }, Connection, _ => { });
        try
        {
            await database.StartAsync(TestContext.Current.CancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }
}
