using System.Collections.Concurrent;
using Npgsql;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Storage.Postgres;

/// <summary>The connections that keep turns. Fewer than the pool has, so that reading never waits for them.</summary>
internal sealed class PostgresSaver(NpgsqlDataSource source, int most, TimeSpan wait) : IAsyncDisposable
{
    private readonly ConcurrentBag<SaveStatement> idle = [];
    private readonly SemaphoreSlim free = new(most);

    /// <summary>Keeps a turn.</summary>
    /// <returns>False when another turn came in between; nothing was written then.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot do it now.</exception>
    public async Task<bool> SaveAsync(SealedTurn turn, CancellationToken cancellationToken)
    {
        try
        {
            return await SaveNowAsync(turn, cancellationToken).WaitAsync(wait, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            // It may still be kept: connecting, waiting and cancelling each have their own time.
            throw new StoreUnavailableException("The database is too slow.", exception);
        }
    }

    private async Task<bool> SaveNowAsync(SealedTurn turn, CancellationToken cancellationToken)
    {
        if (!await free.WaitAsync(wait, cancellationToken))
        {
            throw new StoreUnavailableException("The database is too slow.");
        }

        try
        {
            try
            {
                return await SaveOnceAsync(turn, cancellationToken);
            }
            catch (NpgsqlException exception) when (PostgresErrors.IsDeadConnection(exception))
            {
                // The others that lie idle are as dead. Where the turn was kept after all, it is not kept a second time: its version is gone.
                await ClearAsync();
                source.Clear();
                return await SaveOnceAsync(turn, cancellationToken);
            }
        }
        catch (PostgresException exception) when (PostgresErrors.IsConflict(exception))
        {
            return false;
        }
        catch (NpgsqlException exception)
        {
            throw PostgresErrors.Translate(exception);
        }
        finally
        {
            free.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ClearAsync();
        free.Dispose();
    }

    private async Task<bool> SaveOnceAsync(SealedTurn turn, CancellationToken cancellationToken)
    {
        var statement = idle.TryTake(out var known) ? known : await SaveStatement.OpenAsync(source, cancellationToken);
        try
        {
            return await statement.SaveAsync(turn, cancellationToken);
        }
        finally
        {
            await GiveBackAsync(statement);
        }
    }

    private async Task ClearAsync()
    {
        while (idle.TryTake(out var statement))
        {
            await statement.DisposeAsync();
        }
    }

    private ValueTask GiveBackAsync(SaveStatement statement)
    {
        if (!statement.IsUsable)
        {
            return statement.DisposeAsync();
        }

        idle.Add(statement);
        return ValueTask.CompletedTask;
    }
}
