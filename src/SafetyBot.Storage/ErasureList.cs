using System.Globalization;
using SafetyBot.Conversations.Retention;

namespace SafetyBot.Storage;

/// <summary>A list of erasures as a file: a line each, without content, so that it can be kept beside backups.</summary>
public static class ErasureList
{
    private const int HashLength = 64;

    /// <summary>All marks in a file; none when it is not there. A last line that a crash cut off is left out.</summary>
    public static IReadOnlyList<ErasureMark> Read(string file) => !File.Exists(file) ? [] : [.. File.ReadLines(file).Select(Parse).OfType<ErasureMark>()];

    /// <summary>Writes a new list, whole or not at all, for the owner alone.</summary>
    /// <param name="file">Where; what is there is replaced.</param>
    /// <param name="marks">The marks.</param>
    public static void Write(string file, IEnumerable<ErasureMark> marks)
    {
        var draft = file + ".part";
        var writing = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            writing.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(draft, writing))
        {
            using (var writer = new StreamWriter(stream, leaveOpen: true))
            {
                foreach (var mark in marks)
                {
                    writer.WriteLine(Line(mark));
                }
            }

            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, file, overwrite: true);
    }

    /// <summary>A mark as a line.</summary>
    internal static string Line(ErasureMark mark) => string.Create(CultureInfo.InvariantCulture, $"{mark.Conversation} {mark.At.ToUnixTimeMilliseconds()}");

    private static ErasureMark? Parse(string line) =>
        line.Split(' ') is [{ Length: HashLength } hash, var at] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? new ErasureMark(hash, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds))
            : null;
}
