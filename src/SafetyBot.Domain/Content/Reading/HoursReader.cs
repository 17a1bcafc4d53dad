using System.Globalization;
using System.Text.RegularExpressions;
using SafetyBot.Domain.Help;

namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads opening hours: "always: true", or lines of a week as "mon-fri 09:00-17:00".</summary>
internal static partial class HoursReader
{
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static OpeningHours Read(MapReader map)
    {
        var hours = new OpeningHours
        {
            Always = map.Flag("always", whenMissing: false),
            Week = [.. map.Texts("week").SelectMany(line => Times(line, map))],
            TimeZone = TimeZone(map),
            ClosedOnHolidays = map.Flag("closedOnHolidays", whenMissing: false),
            Checked = map.Date("checked"),
        };
        if (hours.Always == hours.Week.Count > 0)
        {
            map.Error("week", "Say either 'always: true' or the hours of a 'week', and not both. Leave 'hours' out when they are not known.");
        }

        map.RefuseOtherKeys();
        return hours;
    }

    private static List<OpeningTime> Times(string line, MapReader map)
    {
        var match = Line().Match(line);
        if (!match.Success || Time(match.Groups["from"].Value) is not { } from || Time(match.Groups["until"].Value) is not { } until)
        {
            map.Error("week", $"'{line}' is not understood. Write days and times as 'mon-fri 09:00-17:00' or 'sat 10:00-14:00'.");
            return [];
        }

        var first = Array.IndexOf(Days, match.Groups["first"].Value);
        var last = match.Groups["last"].Success ? Array.IndexOf(Days, match.Groups["last"].Value) : first;
        var count = ((last - first + Days.Length) % Days.Length) + 1;
        return [.. Enumerable.Range(first, count).Select(day => new OpeningTime((DayOfWeek)(day % Days.Length), from, until))];
    }

    /// <summary>A time of the day; 24:00 is midnight at its end.</summary>
    private static TimeOnly? Time(string text) =>
        text == "24:00" ? TimeOnly.MinValue
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : null;

    private static string TimeZone(MapReader map)
    {
        var zone = map.OptionalText("timeZone") ?? OpeningHours.Unknown.TimeZone;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            return zone;
        }

        map.Error("timeZone", $"'{zone}' is no time zone that is known. Write it as 'Europe/Brussels'.");
        return OpeningHours.Unknown.TimeZone;
    }

    [GeneratedRegex("^(?<first>sun|mon|tue|wed|thu|fri|sat)(-(?<last>sun|mon|tue|wed|thu|fri|sat))? (?<from>[0-9]{2}:[0-9]{2})-(?<until>[0-9]{2}:[0-9]{2})$", RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
