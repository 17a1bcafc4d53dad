using System.Threading.Channels;
using Npgsql;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Storage.Postgres;

/// <summary>Keeps turns. What waits while a commit is under way goes together into the next one: the disk is synced once for all of them. Each is answered for itself.</summary>
internal sealed class PostgresSaver : IAsyncDisposable
{
    private const int MostWaiting = 10_000;

    private readonly Channel<SaveJob> jobs = System.Threading.Channels.Channel.CreateBounded<SaveJob>(MostWaiting);
    private readonly NpgsqlDataSource source;
    private readonly int mostInCommit;
    private readonly TimeSpan wait;
    private readonly Task loops;

    /// <summary>Begins to wait for turns.</summary>
    /// <param name="source">Where to keep them.</param>
    /// <param name="connections">How many commits may be under way at once.</param>
    /// <param name="mostInCommit">How many turns go into one commit.</param>
    /// <param name="wait">How long a turn waits at most.</param>
    public PostgresSaver(NpgsqlDataSource source, int connections, int mostInCommit, TimeSpan wait)
    {
        this.source = source;
        this.mostInCommit = mostInCommit;
        this.wait = wait;
        loops = Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(LoopAsync)));
    }

    /// <summary>Keeps a turn.</summary>
    /// <returns>False when another turn came in between; nothing was written then.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot do it now.</exception>
    public async Task<bool> SaveAsync(SealedTurn turn, CancellationToken cancellationToken)
    {
        var job = new SaveJob(turn);
        if (!jobs.Writer.TryWrite(job))
        {
            throw new StoreUnavailableException("The database takes no more.");
        }

        try
        {
            return await job.Done.WaitAsync(wait, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            // It may still be kept: connecting, waiting and cancelling each have their own time.
            throw new StoreUnavailableException("The database is too slow.", exception);
        }
        finally
        {
            job.GiveUp();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        jobs.Writer.TryComplete();
        await loops;
    }

    private async Task LoopAsync()
    {
        SaveConnection? connection = null;
        var batch = new List<SaveJob>();
        while (await jobs.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < mostInCommit && jobs.Reader.TryRead(out var job))
            {
                if (!job.IsGivenUp)
                {
                    batch.Add(job);
                }
            }

            if (batch.Count > 0)
            {
                // In one order everywhere, so that two replicas never wait for each other.
                connection = await SaveAsync([.. batch.OrderBy(job => job.Turn.ConversationId, StringComparer.Ordinal)], connection);
            }
        }

        await CloseAsync(connection);
    }

    /// <returns>The connection to go on with; null when a new one is needed.</returns>
    private async Task<SaveConnection?> SaveAsync(IReadOnlyList<SaveJob> batch, SaveConnection? connection, bool again = false)
    {
        try
        {
            connection ??= await SaveConnection.OpenAsync(source);
            var kept = await connection.SaveAsync(batch);
            for (var i = 0; i < batch.Count; i++)
            {
                batch[i].Tell(kept[i]);
            }
        }
        catch (PostgresException exception) when (batch.Count > 1 && connection is { IsUsable: true } && PostgresErrors.IsOfOne(exception))
        {
            // One of them cannot be written: the others shall not suffer for it.
            foreach (var job in batch)
            {
                connection = await SaveAsync([job], connection);
            }
        }
        catch (NpgsqlException exception) when (!again && PostgresErrors.IsDeadConnection(exception))
        {
            // The others that lie idle are as dead. A turn that was kept after all is not kept a second time: its version is gone.
            await CloseAsync(connection);
            source.Clear();
            return await SaveAsync(batch, null, again: true);
        }
        catch (PostgresException exception) when (batch.Count == 1 && PostgresErrors.IsConflict(exception))
        {
            batch[0].Tell(kept: false);
        }
        catch (Exception exception)
        {
            var told = exception is NpgsqlException npgsql ? PostgresErrors.Translate(npgsql) : exception;
            foreach (var job in batch)
            {
                job.Fail(told);
            }
        }

        if (connection is { IsUsable: false })
        {
            await CloseAsync(connection);
            return null;
        }

        return connection;
    }

    private static async Task CloseAsync(SaveConnection? connection)
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }
}
