using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Storage.Sqlite;

/// <summary>Connections for reading. Readers never wait for the writer; there are few, so that a slow disk does not eat all threads.</summary>
internal sealed class SqliteReaders(string file, TimeSpan wait) : IDisposable
{
    private readonly ConcurrentBag<SqliteSession> idle = [];
    private readonly SemaphoreSlim free = new(2 * Environment.ProcessorCount);

    /// <summary>Reads.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be read now.</exception>
    public async Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        if (!await free.WaitAsync(wait, cancellationToken))
        {
            throw new StoreUnavailableException("The database is too slow.");
        }

        try
        {
            var session = idle.TryTake(out var known) ? known : new SqliteSession(file, wait, readOnly: true);
            try
            {
                var result = read(session);
                idle.Add(session);
                return result;
            }
            catch
            {
                session.Dispose();
                throw;
            }
        }
        catch (SqliteException exception)
        {
            throw SqliteErrors.Translate(exception);
        }
        finally
        {
            free.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        while (idle.TryTake(out var session))
        {
            session.Dispose();
        }

        free.Dispose();
    }
}
