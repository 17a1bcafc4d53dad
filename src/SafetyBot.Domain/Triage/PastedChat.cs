using System.Text.RegularExpressions;

namespace SafetyBot.Domain.Triage;

/// <summary>
/// Takes apart what people paste from WhatsApp, Snapchat, Instagram, Discord or by hand: times and names go, the person's own lines too.
/// </summary>
public static partial class PastedChat
{
    // Names longer than this before a colon are a sentence.
    private const int LongestName = 30;

    private static readonly HashSet<string> Self = new(StringComparer.OrdinalIgnoreCase) { "ik", "me", "i", "mij", "you", "jij", "u", "mezelf", "myself" };

    /// <summary>What the other person wrote, one text a message. Without any form of a chat: the text as it is.</summary>
    public static IReadOnlyList<string> MessagesOfTheOther(string text) => Read(text).Other;

    /// <summary>Who wrote what. Without any form of a chat all is the other's.</summary>
    public static PastedLines Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(LineOf).Where(line => line.Words.Length > 0).ToList();

        // "Let op: morgen toets" alone is a message, not a chat with somebody called "Let op".
        var named = lines.Where(line => line.Name is not null).ToList();
        if (lines.Count == 0 || lines[0].Name is null || (named.Count == 1 && !named[0].HasTime && !IsPerson(named[0].Name!)))
        {
            return new PastedLines([], [string.Join('\n', lines.Select(line => line.Name is null ? line.Words : $"{line.Name}: {line.Words}"))]);
        }

        List<string> own = [];
        List<string> other = [];
        string? writer = null;
        foreach (var line in lines)
        {
            writer = line.Name ?? writer;
            (writer is not null && Self.Contains(writer) ? own : other).Add(line.Words);
        }

        return new PastedLines(own, other);
    }

    private static Line LineOf(string line)
    {
        var time = Time().Match(line);
        var rest = line[time.Length..].TrimStart('-', '–', ']', ' ', '\t');
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        var hasName = colon is > 0 and <= LongestName && colon + 1 < rest.Length && rest[colon + 1] == ' ' && !rest[..colon].Contains('.', StringComparison.Ordinal);
        return hasName ? new Line(rest[..colon].Trim(), rest[(colon + 1)..].Trim(), time.Length > 0) : new Line(null, rest.Trim(), time.Length > 0);
    }

    private static bool IsPerson(string name) =>
        Self.Contains(name) || name.Equals("them", StringComparison.OrdinalIgnoreCase) || name.Equals("hij", StringComparison.OrdinalIgnoreCase)
        || name.Equals("zij", StringComparison.OrdinalIgnoreCase) || name.Equals("ander", StringComparison.OrdinalIgnoreCase);

    // "[12-03-2026 14:05:33]", "12/3/26, 2:05 PM -", "14:05".
    [GeneratedRegex(@"^\[?([0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4},? *)?[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?( ?[AaPp][Mm])?\]? *", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    private readonly record struct Line(string? Name, string Words, bool HasTime);
}
