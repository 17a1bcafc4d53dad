using SafetyBot.Conversations.Retention;

namespace SafetyBot.Storage.Sqlite;

/// <summary>The list of erasures as a file beside the database, so that it outlives it: a restore erases again what the backup brings back.</summary>
internal sealed class SqliteErasures(StorageOptions options) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>Adds marks; on disk when it returns.</summary>
    public async Task AppendAsync(IEnumerable<ErasureMark> marks, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await using var file = new FileStream(options.ErasuresFile, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            await using (var writer = new StreamWriter(file, leaveOpen: true))
            {
                foreach (var mark in marks)
                {
                    await writer.WriteLineAsync(ErasureList.Line(mark));
                }
            }

            file.Flush(flushToDisk: true);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => gate.Dispose();
}
