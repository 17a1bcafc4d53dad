using System.Data;
using Npgsql;

namespace SafetyBot.Storage.Postgres;

/// <summary>A connection that keeps turns: all that it is given at once in one round trip and one commit.</summary>
internal sealed class SaveConnection : IAsyncDisposable
{
    // Whoever holds a conversation longer hangs: the others of the commit shall not wait for it.
    private const string ShortLocks = "SET lock_timeout = '2s'";

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlBatch batch;
    private readonly List<SaveCommand> commands = [];

    private SaveConnection(NpgsqlConnection connection)
    {
        this.connection = connection;
        batch = connection.CreateBatch();
    }

    /// <summary>Whether it can be used again.</summary>
    public bool IsUsable => connection.State == ConnectionState.Open;

    /// <summary>Opens one.</summary>
    public static async Task<SaveConnection> OpenAsync(NpgsqlDataSource source)
    {
        var connection = await source.OpenConnectionAsync();
        try
        {
            await using var command = new NpgsqlCommand(ShortLocks, connection);
            await command.ExecuteNonQueryAsync();
            return new SaveConnection(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Keeps turns, all or none of them.</summary>
    /// <returns>For each turn whether it was kept; false when its conversation changed meanwhile, and nothing of that turn was written then.</returns>
    public async Task<IReadOnlyList<bool>> SaveAsync(IReadOnlyList<SaveJob> jobs)
    {
        batch.BatchCommands.Clear();
        for (var i = 0; i < jobs.Count; i++)
        {
            if (i == commands.Count)
            {
                commands.Add(new SaveCommand());
            }

            commands[i].Set(jobs[i].Turn);
            batch.BatchCommands.Add(commands[i].Command);
        }

        var kept = new List<bool>(jobs.Count);
        await using var reader = await batch.ExecuteReaderAsync();
        do
        {
            await reader.ReadAsync();
            kept.Add(reader.GetBoolean(0));
        }
        while (await reader.NextResultAsync());
        return kept;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await batch.DisposeAsync();
        await connection.DisposeAsync();
    }
}
