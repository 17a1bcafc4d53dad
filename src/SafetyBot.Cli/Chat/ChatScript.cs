using System.Globalization;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Cli.Chat;

/// <summary>A conversation as a text file: a header, and what the person says. What the bot says between is compared or ignored.</summary>
/// <remarks>
/// Header lines, all optional: "# title", "locale: nl", "role: youth", "now: 2026-11-24T16:00+01:00". Then "user: words",
/// "user: [Button]", "user: (picture)", "user: (nothing)", "user: (comes back)". A file without a "user:" line is a list of plain lines
/// that the person says.
/// </remarks>
internal sealed class ChatScript
{
    private const string User = "user:";

    /// <summary>The lines before the conversation, as they stand.</summary>
    public required IReadOnlyList<string> Header { get; init; }

    /// <summary>What the person says, in order.</summary>
    public required IReadOnlyList<ChatStep> Steps { get; init; }

    /// <summary>The language, or null.</summary>
    public Locale? Locale { get; private set; }

    /// <summary>For whom, when it is known beforehand.</summary>
    public Role? Role { get; private set; }

    /// <summary>The time of the conversation, or null.</summary>
    public DateTimeOffset? Now { get; private set; }

    /// <summary>Reads a script.</summary>
    /// <exception cref="UsageException">A header line cannot be read.</exception>
    public static ChatScript Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        return lines.Any(line => line.StartsWith(User, StringComparison.Ordinal)) ? ParseChat(lines) : ParsePlain(lines);
    }

    private static ChatScript ParsePlain(string[] lines) => new()
    {
        Header = [],
        Steps = [.. lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => new ChatStep([], line.Trim()))],
    };

    private static ChatScript ParseChat(string[] lines)
    {
        var header = lines.TakeWhile(line => !IsSaid(line)).ToList();
        var steps = new List<ChatStep>();
        var before = new List<string>();
        foreach (var line in lines.Skip(header.Count))
        {
            if (line.StartsWith(User, StringComparison.Ordinal))
            {
                steps.Add(new ChatStep([.. before], line[User.Length..].Trim()));
                before.Clear();
            }
            else if (line.Length == 0 || line[0] == '#')
            {
                before.Add(line);
            }
        }

        var script = new ChatScript { Header = header, Steps = steps };
        script.ReadHeader();
        return script;
    }

    // Bot and card lines are written anew; comments and empty lines belong to the user line below them.
    private static bool IsSaid(string line) =>
        line.StartsWith(User, StringComparison.Ordinal) || line.StartsWith("bot:", StringComparison.Ordinal) || line.StartsWith("card:", StringComparison.Ordinal);

    private void ReadHeader()
    {
        foreach (var line in Header.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var (name, value) = line.Split(':', 2) is [var left, var right] ? (left.Trim(), right.Trim()) : (line, "");
            switch (name)
            {
                case "locale":
                    Locale = Locales.Find(value) ?? throw Bad(line, "use nl, nl-x-simple or en");
                    break;
                case "role":
                    Role = Enum.TryParse<Role>(value, ignoreCase: true, out var role) ? role : throw Bad(line, "use youth, friend, parent or professional");
                    break;
                case "now":
                    Now = DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var now) ? now : throw Bad(line, "use a time as 2026-11-24T16:00+01:00");
                    break;
                default:
                    throw Bad(line, "the header has locale, role and now");
            }
        }
    }

    private static UsageException Bad(string line, string advice) => new($"The line '{line}' cannot be read: {advice}.");
}
