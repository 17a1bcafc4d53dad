using System.Globalization;

namespace SafetyBot.Server.DirectLine;

/// <summary>Reads the mark up to which a client has seen a conversation.</summary>
internal static class Watermark
{
    // What the first stream of a conversation begins with.
    private const string Start = "-";

    /// <summary>The sequence number; 0, the start, where none is given. Null when it is none of ours.</summary>
    public static long? Read(string? text) =>
        string.IsNullOrEmpty(text) || text == Start ? 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence
        : null;
}
