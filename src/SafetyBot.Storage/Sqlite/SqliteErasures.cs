using System.Globalization;
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
                    await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{mark.Conversation} {mark.At.ToUnixTimeMilliseconds()}"));
                }
            }

            file.Flush(flushToDisk: true);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>All marks in a file; none when it is not there. A last line that a crash cut off is left out.</summary>
    public static IReadOnlyList<ErasureMark> Read(string file) =>
        !File.Exists(file)
            ? []
            : [.. File.ReadLines(file)
                .Select(line => line.Split(' '))
                .Where(parts => parts is [{ Length: 64 }, _] && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .Select(parts => new ErasureMark(parts[0], DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[1], CultureInfo.InvariantCulture))))];

    /// <inheritdoc />
    public void Dispose() => gate.Dispose();
}
