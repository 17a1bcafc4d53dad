using System.Text.RegularExpressions;

namespace SafetyBot.Domain.Triage;

/// <summary>One line of a pasted text, as the apps write it.</summary>
/// <param name="Writer">Who is named as its writer, or null.</param>
/// <param name="Words">What it says; empty for a line that names a writer alone, or is the app's own.</param>
/// <param name="IsStamped">Whether a time or the shape of an app shows that it comes from a chat.</param>
/// <param name="IsOfTheApp">Whether the app itself says it: a time alone, "media omitted", "end-to-end encrypted".</param>
internal readonly partial record struct PastedLine(string? Writer, string Words, bool IsStamped, bool IsOfTheApp = false)
{
    // Names longer than this before a colon are a sentence.
    private const int LongestName = 30;

    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private const string Date = @"([0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}|[0-9]{1,2} [a-z]{3,9}\.? [0-9]{2,4}|today|yesterday|vandaag|gisteren)";
    private const string Clock = @"[0-9]{1,2}[:.][0-9]{2}(:[0-9]{2})?( ?[ap]\.?m\.?)?";

    /// <summary>Reads a line.</summary>
    public static PastedLine Of(string line)
    {
        var text = WithoutMarks(line);
        if (ClockAlone().IsMatch(text) || OfTheApp().IsMatch(text))
        {
            return new PastedLine(null, "", IsStamped: false, IsOfTheApp: true);
        }

        foreach (var header in (Match[])[Discord().Match(text), Telegram().Match(text), Sent().Match(text)])
        {
            if (header.Success)
            {
                return new PastedLine(header.Groups["name"].Value.Trim(), "", IsStamped: true);
            }
        }

        var time = Time().Match(text);
        var rest = Ticks().Replace(text[time.Length..].TrimStart('-', '–', ']', ')', ' ', '\t'), "");
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        var stamped = time.Length > 0;
        if (colon is > 0 and <= LongestName && IsName(rest[..colon].Trim(), rest[(colon + 1)..], stamped))
        {
            var words = rest[(colon + 1)..].Trim();
            return new PastedLine(rest[..colon].Trim(), OfTheApp().IsMatch(words) ? "" : words, stamped);
        }

        // A line with a date and no name is the app's: "… created this group".
        return stamped && HasDate().IsMatch(time.Value)
            ? new PastedLine(null, "", IsStamped: true, IsOfTheApp: true)
            : new PastedLine(null, rest.Trim(), stamped);
    }

    // "https://…", "14:05" and "kijk hier:" at the end of a line name nobody.
    private static bool IsName(string name, string words, bool stamped) =>
        !name.Contains('.', StringComparison.Ordinal) && char.IsLetter(name[0])
        && (words.StartsWith(' ') || (words.Length > 0 && words[0] != '/' && (stamped || PastedChat.IsPerson(name))));

    // Direction marks stand before WhatsApp's lines, narrow spaces before "PM".
    private static string WithoutMarks(string line)
    {
        Span<char> kept = line.Length <= 1024 ? stackalloc char[line.Length] : new char[line.Length];
        var count = 0;
        foreach (var c in line)
        {
            if (c is not ('\u200E' or '\u200F' or '\u202A' or '\u202C' or '\u2068' or '\u2069' or '\uFEFF'))
            {
                kept[count++] = c is '\u202F' or '\u00A0' ? ' ' : c;
            }
        }

        return new string(kept[..count]).Trim().TrimStart('>').Trim();
    }

    // "[12-03-2026 14:05:33]", "12/3/26, 2:05 PM -", "14:05".
    [GeneratedRegex(@"^[\[(]?(" + Date + @",? *(om |at )?)?" + Clock + @"[\])]? *", Plain)]
    private static partial Regex Time();

    [GeneratedRegex(Date, Plain)]
    private static partial Regex HasDate();

    // "14:05", "14:05 ✓✓", "Gisteren 14:05", "Gelezen 14:05", "Today".
    [GeneratedRegex(@"^(gelezen|gezien|bezorgd|afgeleverd|read|seen|delivered|sent)?,? *(" + Date + @",? *(om |at )?)?(" + Clock + @")? *[✓✔]*$", Plain)]
    private static partial Regex ClockAlone();

    [GeneratedRegex(@"( +" + Clock + @")? *[✓✔]+$", Plain)]
    private static partial Regex Ticks();

    // "Tom — Today at 14:05", "TomVandaag om 14:05".
    [GeneratedRegex(@"^(?<name>[^:]{1,40}?) ?[—–-]? ?((today|yesterday) at|(vandaag|gisteren) om|[—–] *" + Date + @",?( om| at)?) *" + Clock + "$", Plain)]
    private static partial Regex Discord();

    // "Tom, [12-03-2026 14:05]".
    [GeneratedRegex(@"^(?<name>[^:\[]{1,40}), \[" + Date + @",? *(om |at )?" + Clock + @"\]:?$", Plain)]
    private static partial Regex Telegram();

    // "You sent", "Je hebt verzonden", "tom_b heeft gestuurd", "You replied to Tom".
    [GeneratedRegex(@"^(?<name>you|je|jij|[^: ]{2,30}( [^: ]{2,20})?) (sent|replied|replied to [^:]{1,40}|(hebt|heeft) (verzonden|gestuurd|verstuurd)|hebt gereageerd op [^:]{1,40})( a message| een bericht)?:?$", Plain)]
    private static partial Regex Sent();

    [GeneratedRegex(
        @"^<?(media|afbeelding|foto|video|audio|sticker|gif|document|image|photo|contactkaart|contact card) (weggelaten|omitted)>?$|"
        + @"end-to-end (versleuteld|encrypted)|^(je hebt dit|dit) bericht (is )?verwijderd\.?$|^(you deleted this|this) message( was deleted)?\.?$|"
        + @"^(gemiste|missed) (spraak|video|voice|audio)[a-z -]*$", Plain)]
    private static partial Regex OfTheApp();
}
