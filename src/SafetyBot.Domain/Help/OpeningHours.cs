namespace SafetyBot.Domain.Help;

/// <summary>When a helpline is open, in its own time zone.</summary>
public sealed record OpeningHours
{
    /// <summary>Hours checked longer ago than this many days are not relied upon (helplines are to be checked every three months).</summary>
    public const int ReliableDays = 92;

    /// <summary>Hours that are not known.</summary>
    public static OpeningHours Unknown { get; } = new();

    /// <summary>Day and night, every day.</summary>
    public bool Always { get; init; }

    /// <summary>Opening times a weekday; empty when not known or always open.</summary>
    public IReadOnlyList<OpeningTime> Week { get; init; } = [];

    /// <summary>IANA time zone of the times.</summary>
    public string TimeZone { get; init; } = "Europe/Amsterdam";

    /// <summary>Whether it is closed on public holidays of its country.</summary>
    public bool ClosedOnHolidays { get; init; }

    /// <summary>Date the hours were checked, or null. Old hours are not relied upon.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>Whether the hours are known and were checked within <see cref="ReliableDays"/> days.</summary>
    /// <param name="now">The present moment, in any zone.</param>
    public bool AreReliableAt(DateTimeOffset now)
    {
        var age = DateOnly.FromDateTime(LocalTime(now)).DayNumber - Checked?.DayNumber;
        return (Always || Week.Count > 0) && age is >= 0 and <= ReliableDays;
    }

    /// <summary>Whether these hours, taken as they stand, are open now. An opening past midnight belongs to the day it began.</summary>
    /// <param name="now">The present moment, in any zone.</param>
    /// <param name="country">Whose public holidays count.</param>
    public bool AreOpenAt(DateTimeOffset now, Country country)
    {
        if (Always)
        {
            return true;
        }

        var local = LocalTime(now);
        var today = DateOnly.FromDateTime(local);
        var time = TimeOnly.FromDateTime(local);
        return Week.Any(opening =>
            (opening.BeganToday(time) && IsOpenOn(opening, today, country))
            || (opening.BeganYesterday(time) && IsOpenOn(opening, today.AddDays(-1), country)));
    }

    private bool IsOpenOn(OpeningTime opening, DateOnly day, Country country) =>
        opening.Day == day.DayOfWeek && !(ClosedOnHolidays && PublicHolidays.Has(country, day));

    private DateTime LocalTime(DateTimeOffset now) => TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime;
}
