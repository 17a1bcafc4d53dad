using SafetyBot.Domain.Help;

namespace SafetyBot.Tests.Help;

public sealed class PublicHolidaysTests
{
    [Theory]
    [InlineData(Country.Netherlands, "2027-03-28", true)]    // Easter Sunday
    [InlineData(Country.Netherlands, "2027-03-29", true)]
    [InlineData(Country.Netherlands, "2027-03-26", false)]   // Good Friday
    [InlineData(Country.Netherlands, "2027-05-06", true)]    // Ascension
    [InlineData(Country.Netherlands, "2027-05-17", true)]    // Whit Monday
    [InlineData(Country.Belgium, "2024-04-01", true)]        // Easter Monday
    [InlineData(Country.Belgium, "2038-04-25", true)]        // the latest Easter there is
    [InlineData(Country.Netherlands, "2008-03-23", true)]    // one of the earliest
    [InlineData(Country.Netherlands, "2027-04-27", true)]    // Koningsdag
    [InlineData(Country.Netherlands, "2031-04-26", true)]    // Koningsdag: the 27th is a Sunday
    [InlineData(Country.Netherlands, "2031-04-27", false)]
    [InlineData(Country.Netherlands, "2027-05-05", true)]
    [InlineData(Country.Netherlands, "2026-12-26", true)]
    [InlineData(Country.Belgium, "2026-12-26", false)]
    [InlineData(Country.Belgium, "2027-05-01", true)]
    [InlineData(Country.Belgium, "2027-07-21", true)]
    [InlineData(Country.Belgium, "2027-08-15", true)]
    [InlineData(Country.Belgium, "2027-11-01", true)]
    [InlineData(Country.Belgium, "2027-11-11", true)]
    [InlineData(Country.Netherlands, "2027-11-11", false)]
    [InlineData(Country.Elsewhere, "2027-12-25", false)]
    public void Has_Day_Expected(Country country, string day, bool expected) =>
        Assert.Equal(expected, PublicHolidays.Has(country, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
}
