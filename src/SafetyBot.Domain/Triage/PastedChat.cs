namespace SafetyBot.Domain.Triage;

/// <summary>
/// Takes apart what people paste from WhatsApp, Snapchat, Instagram, Discord, Telegram or by hand: times and names go, and the person's own lines
/// are kept apart from the other's. Pure, and linear in the length of the text.
/// </summary>
/// <remarks>An export names both by their names: then nothing tells who pastes it, and all is the other's.</remarks>
public static class PastedChat
{
    // Snapchat writes the name of who speaks in capitals on a line of its own.
    private const int LongestHeading = 20;

    private static readonly HashSet<string> Self = new(StringComparer.OrdinalIgnoreCase) { "ik", "me", "i", "mij", "you", "je", "jij", "u", "mezelf", "myself" };

    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "them", "they", "him", "her", "he", "she", "other", "hij", "hem", "zij", "haar", "ander", "de ander", "die persoon", "onbekend", "unknown",
    };

    /// <summary>What the other person wrote, one text a message. Without any form of a chat: the text as it is.</summary>
    public static IReadOnlyList<string> MessagesOfTheOther(string text) => Read(text).Other;

    /// <summary>Who wrote what. Without any form of a chat all is the other's.</summary>
    public static PastedLines Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var written = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var headed = written.Any(IsOwnHeading);
        var lines = written.Select(line => headed && IsHeading(line) ? new PastedLine(line, "", IsStamped: true) : PastedLine.Of(line)).ToList();

        // "Let op: morgen toets" alone is a message, not a chat with somebody called "Let op".
        var named = lines.Where(line => line.Writer is not null).ToList();
        if (named.Count == 0 || (named.Count == 1 && !named[0].IsStamped && !IsPerson(named[0].Writer!)))
        {
            return new PastedLines([], [string.Join('\n', lines.Where(line => !line.IsOfTheApp).Select(line => line.Writer is null ? line.Words : $"{line.Writer}: {line.Words}"))]);
        }

        List<string> own = [];
        List<string> other = [];
        string? writer = null;
        foreach (var line in lines)
        {
            writer = line.Writer ?? writer;
            if (line.Words.Length > 0)
            {
                (writer is not null && Self.Contains(writer) ? own : other).Add(line.Words);
            }
        }

        return new PastedLines(own, other);
    }

    /// <summary>Whether a name stands for one of the two, as people type it: "me", "them", "hij".</summary>
    internal static bool IsPerson(string name) => Self.Contains(name) || Others.Contains(name);

    private static bool IsOwnHeading(string line) => line.TrimEnd(':') is var name && (name == "ME" || name == "IK" || name == "Me" || name == "Ik" || name == "You" || name == "Jij");

    private static bool IsHeading(string line) =>
        IsOwnHeading(line) || (line.Length <= LongestHeading && line.Any(char.IsLetter) && !line.Any(char.IsLower) && !line.Contains('?', StringComparison.Ordinal));
}
