using System.Globalization;

namespace SafetyBot.Conversations.Audit;

/// <summary>One line of a signed list: how far a chain was on that day.</summary>
internal sealed record SealedHead(string ConversationId, long FirstNumber, long Number, DateTimeOffset At, string Hash)
{
    /// <summary>Reads a line.</summary>
    public static SealedHead Parse(string line)
    {
        var parts = line.Split(' ', 5);
        return new SealedHead(
            parts[4],
            long.Parse(parts[0], CultureInfo.InvariantCulture),
            long.Parse(parts[1], CultureInfo.InvariantCulture),
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[2], CultureInfo.InvariantCulture)),
            parts[3]);
    }

    /// <summary>The line. The id comes last: it may hold spaces.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{FirstNumber} {Number} {At.ToUnixTimeMilliseconds()} {Hash} {ConversationId}");
}
