using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Storage.Sqlite;

/// <summary>The only one who writes. Everything that waits goes into one transaction with one sync of the disk; each job is answered for itself.</summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MostInBatch = 512;
    private const int MostWaiting = 10_000;

    private static readonly TimeSpan BetweenEmptyings = TimeSpan.FromMilliseconds(50);

    private readonly Channel<SqliteJob> jobs = System.Threading.Channels.Channel.CreateBounded<SqliteJob>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly SqliteSession session;
    private readonly SqliteCommitMark mark;
    private readonly TimeSpan wait;
    private readonly Action<Exception> doubtful;
    private readonly Task loop;
    private volatile Exception? broken;
    private TaskCompletionSource? emptying;

    /// <summary>Starts writing.</summary>
    /// <param name="session">The writer's own connection.</param>
    /// <param name="mark">Counts its commits.</param>
    /// <param name="wait">How long a job waits at most.</param>
    /// <param name="doubtful">Called when the disk failed: what was written is in doubt, and the process should end.</param>
    public SqliteWriter(SqliteSession session, SqliteCommitMark mark, TimeSpan wait, Action<Exception> doubtful)
    {
        this.session = session;
        this.mark = mark;
        this.wait = wait;
        this.doubtful = doubtful;
        loop = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Writes, and returns when it is on disk.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be written now, or it took too long: then it may still be written.</exception>
    public async Task<T> RunAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        var job = new SqliteJob<T>(work);
        if (broken is not null || !jobs.Writer.TryWrite(job))
        {
            throw new StoreUnavailableException("The database takes no more.", broken);
        }

        try
        {
            return await job.Done.WaitAsync(wait, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw new StoreUnavailableException("The database is too slow.", exception);
        }
    }

    /// <summary>Asks that the write-ahead log is emptied as soon as nobody reads from it, so that nothing that was erased is left in it.</summary>
    /// <returns>Done when it is asked for; the task in it when it is empty.</returns>
    public Task<Task> EmptyLogAsync(CancellationToken cancellationToken) =>
        RunAsync(_ => (emptying ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task, cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        jobs.Writer.TryComplete();
        await loop;
        emptying?.SetCanceled();
        session.Dispose();
        mark.Dispose();
    }

    private void Loop()
    {
        var batch = new List<SqliteJob>(MostInBatch);
        while (WaitForJobs())
        {
            batch.Clear();
            while (batch.Count < MostInBatch && jobs.Reader.TryRead(out var job))
            {
                batch.Add(job);
            }

            Write(batch);
            EmptyLogNow();
        }
    }

    // While somebody reads, the log cannot be emptied: it is tried again and again until there are jobs.
    private bool WaitForJobs()
    {
        var more = jobs.Reader.WaitToReadAsync().AsTask();
        while (emptying is not null && !more.Wait(BetweenEmptyings))
        {
            EmptyLogNow();
        }

        return more.GetAwaiter().GetResult();
    }

    private void Write(List<SqliteJob> batch)
    {
        try
        {
            InTransaction(batch);
            mark.Write();
            batch.ForEach(job => job.Commit());
        }
        catch (Exception exception)
        {
            var told = Told(exception);
            if (batch.Count == 1 || broken is not null || told is StoreUnavailableException)
            {
                batch.ForEach(job => job.Fail(told));
                return;
            }

            // One of them cannot be written: the others shall not suffer for it.
            batch.ForEach(job => Write([job]));
        }
    }

    private void InTransaction(List<SqliteJob> batch)
    {
        if (broken is not null)
        {
            throw new StoreUnavailableException("The database takes no more.", broken);
        }

        session.Execute("BEGIN IMMEDIATE");
        try
        {
            batch.ForEach(job => job.Run(session));
            mark.Count(session);
            session.Execute("COMMIT");
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    private void RollBack()
    {
        try
        {
            session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite rolled back by itself, which it does on the graver errors.
        }
    }

    private Exception Told(Exception exception)
    {
        var told = SqliteErrors.Translate(exception);
        if (SqliteErrors.IsDoubtful(exception))
        {
            broken = exception;
            doubtful(exception);
        }

        return told;
    }

    private void EmptyLogNow()
    {
        if (emptying is not { } waiting)
        {
            return;
        }

        try
        {
            if (session.Query("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt32(0))[0] != 0)
            {
                return;
            }

            waiting.SetResult();
        }
        catch (SqliteException exception)
        {
            waiting.SetException(Told(exception));
        }

        emptying = null;
    }
}
