using System.Text;

namespace SafetyBot.Server.Tests.Support;

/// <summary>Looks for words in the bytes of files, as somebody with the disk in their hands would.</summary>
internal static class ByteSearch
{
    /// <summary>The files below a folder that hold the words, in UTF-8 or UTF-16.</summary>
    public static List<string> FilesWith(string directory, string words) =>
        [.. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Where(file => Holds(file, Encoding.UTF8.GetBytes(words), Encoding.Unicode.GetBytes(words)))];

    /// <summary>The files below a folder that hold these bytes.</summary>
    public static List<string> FilesWith(string directory, byte[] bytes) =>
        [.. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Where(file => Holds(file, bytes))];

    private static bool Holds(string file, params byte[][] searched)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        foreach (var one in searched)
        {
            if (bytes.IndexOf(one) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
