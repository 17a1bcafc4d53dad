using System.Globalization;
using SafetyBot.Domain.Help;

namespace SafetyBot.Tests.Help;

public sealed class OpeningHoursTests
{
    private static readonly DateOnly Checked = new(2026, 11, 1);

    private static readonly OpeningHours OfficeHours = new()
    {
        Week = [.. Enumerable.Range(1, 5).Select(day => new OpeningTime((DayOfWeek)day, new TimeOnly(9, 0), new TimeOnly(17, 0)))],
        ClosedOnHolidays = true,
        Checked = Checked,
    };

    private static readonly OpeningHours Evening = new()
    {
        Week = [new OpeningTime(DayOfWeek.Friday, new TimeOnly(17, 0), new TimeOnly(1, 0))],
        Checked = Checked,
    };

    [Theory]
    [InlineData("2026-11-24T08:30:00+01:00", Availability.Closed)]   // a Tuesday
    [InlineData("2026-11-24T09:00:00+01:00", Availability.Open)]
    [InlineData("2026-11-24T16:59:59+01:00", Availability.Open)]
    [InlineData("2026-11-24T17:00:00+01:00", Availability.Closed)]
    [InlineData("2026-11-24T08:30:00Z", Availability.Open)]          // half past nine in Amsterdam
    [InlineData("2026-11-28T12:00:00+01:00", Availability.Closed)]   // Saturday
    [InlineData("2026-12-25T12:00:00+01:00", Availability.Closed)]   // a Friday, Christmas
    [InlineData("2027-02-01T12:00:00+01:00", Availability.Open)]     // 92 days after the check
    [InlineData("2027-02-02T12:00:00+01:00", Availability.CheckSite)]
    [InlineData("2026-10-31T12:00:00+01:00", Availability.CheckSite)]   // a check in the future is a mistake
    public void StateAt_OfficeHours_Expected(string now, Availability expected) =>
        Assert.Equal(expected, Line(OfficeHours).StateAt(At(now)));

    [Theory]
    [InlineData("2026-11-27T18:00:00+01:00", Availability.Open)]
    [InlineData("2026-11-28T00:59:00+01:00", Availability.Open)]     // past midnight still belongs to Friday
    [InlineData("2026-11-28T01:00:00+01:00", Availability.Closed)]
    [InlineData("2026-11-27T00:30:00+01:00", Availability.Closed)]
    public void StateAt_PastMidnight_Expected(string now, Availability expected) =>
        Assert.Equal(expected, Line(Evening).StateAt(At(now)));

    [Fact]
    public void StateAt_SummerTime_UsesTheZoneOfTheLine() =>
        Assert.Equal(
            Availability.Open,
            Line(OfficeHours with { Checked = new DateOnly(2027, 6, 1) }).StateAt(At("2027-06-15T07:05:00Z")));

    [Theory]
    [InlineData("2026-12-26T12:00:00+01:00")]   // Boxing day is a holiday in the Netherlands only
    public void StateAt_HolidayOfAnotherCountry_Open(string now)
    {
        var saturdays = OfficeHours with { Week = [new OpeningTime(DayOfWeek.Saturday, new TimeOnly(9, 0), new TimeOnly(17, 0))] };

        Assert.Equal(Availability.Closed, Line(saturdays).StateAt(At(now)));
        Assert.Equal(Availability.Open, (Line(saturdays) with { Country = Country.Belgium }).StateAt(At(now)));
    }

    [Fact]
    public void StateAt_UnknownHours_CheckSite() =>
        Assert.Equal(Availability.CheckSite, Line(OpeningHours.Unknown).StateAt(At("2026-11-24T12:00:00Z")));

    [Fact]
    public void StateAt_HoursNeverChecked_CheckSite() =>
        Assert.Equal(Availability.CheckSite, Line(OfficeHours with { Checked = null }).StateAt(At("2026-11-24T12:00:00Z")));

    [Fact]
    public void StateAt_AlwaysOpen_OpenOnlyWhileTheCheckIsFresh()
    {
        var line = Line(new OpeningHours { Always = true, Checked = Checked });

        Assert.Equal(Availability.Open, line.StateAt(At("2026-12-25T03:00:00Z")));
        Assert.Equal(Availability.CheckSite, line.StateAt(At("2027-12-25T03:00:00Z")));
    }

    [Fact]
    public void StateAt_AlwaysShown_NoWordAboutHours() =>
        Assert.Equal(Availability.AlwaysShown, (Line(OpeningHours.Unknown) with { AlwaysShown = true }).StateAt(At("2030-01-01T03:00:00Z")));

    private static Helpline Line(OpeningHours hours) =>
        new() { Id = "nl-x", Country = Country.Netherlands, Name = "X", Hours = hours, Confidence = Confidence.A, Status = Quickscan.ScanQuestions.Status };

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
