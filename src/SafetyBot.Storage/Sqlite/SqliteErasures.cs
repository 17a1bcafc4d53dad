using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Storage.Sqlite;

/// <summary>The list of erasures as a file beside the database, so that it outlives it: a restore erases again what the backup brings back.</summary>
internal sealed class SqliteErasures(StorageOptions options) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>Adds marks; on disk when it returns.</summary>
    /// <exception cref="StoreUnavailableException">The disk is full or failed.</exception>
    public async Task AppendAsync(IEnumerable<ErasureMark> marks, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await using var file = new FileStream(options.ErasuresFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
            var endsWhole = EndsWhole(file);
            await using (var writer = new StreamWriter(file, leaveOpen: true))
            {
                if (!endsWhole)
                {
                    await writer.WriteLineAsync();
                }

                foreach (var mark in marks)
                {
                    await writer.WriteLineAsync(ErasureList.Line(mark));
                }
            }

            file.Flush(flushToDisk: true);
        }
        catch (IOException exception)
        {
            throw new StoreUnavailableException("The list of erasures cannot be written.", exception);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => gate.Dispose();

    // Moves to the end. A line that a full disk or a crash cut off must not take the next one with it.
    private static bool EndsWhole(FileStream file)
    {
        if (file.Length == 0)
        {
            return true;
        }

        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }
}
