namespace SafetyBot.Storage.Sqlite;

/// <summary>Something to write, with a result.</summary>
internal sealed class SqliteJob<T>(Func<SqliteSession, T> work) : SqliteJob
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    /// <summary>Done once it is on disk.</summary>
    public Task<T> Done => done.Task;

    /// <inheritdoc />
    public override void Run(SqliteSession session) => result = work(session);

    /// <inheritdoc />
    public override void Commit() => done.TrySetResult(result!);

    /// <inheritdoc />
    public override void Fail(Exception exception) => done.TrySetException(exception);
}
