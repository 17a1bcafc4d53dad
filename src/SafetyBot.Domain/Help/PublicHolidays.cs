namespace SafetyBot.Domain.Help;

/// <summary>Public holidays of the Netherlands and Belgium, on which offices are closed. Elsewhere none is known.</summary>
public static class PublicHolidays
{
    /// <summary>Whether it is a public holiday in this country. Good Friday is an ordinary day in both.</summary>
    public static bool Has(Country country, DateOnly day) => country switch
    {
        Country.Netherlands => IsShared(day) || IsKingsDay(day) || day is { Month: 5, Day: 5 } or { Month: 12, Day: 26 },
        Country.Belgium => IsShared(day)
            || day is { Month: 5, Day: 1 } or { Month: 7, Day: 21 } or { Month: 8, Day: 15 } or { Month: 11, Day: 1 } or { Month: 11, Day: 11 },
        Country.Unknown or Country.Elsewhere => false,
    };

    /// <summary>New Year, Easter, Ascension, Whitsun, Christmas: Sundays and Mondays alike.</summary>
    private static bool IsShared(DateOnly day) =>
        day is { Month: 1, Day: 1 } or { Month: 12, Day: 25 }
        || (day.DayNumber - EasterSunday(day.Year).DayNumber) is 0 or 1 or 39 or 49 or 50;

    /// <summary>Koningsdag: 27 April, and the day before when that is a Sunday.</summary>
    private static bool IsKingsDay(DateOnly day) =>
        day.Month == 4 && day.Day == (new DateOnly(day.Year, 4, 27).DayOfWeek == DayOfWeek.Sunday ? 26 : 27);

    /// <summary>Easter by the Gregorian rule: the Sunday after the first full moon of spring, as the church calendar counts it.</summary>
    private static DateOnly EasterSunday(int year)
    {
        var century = year / 100;
        var moonYear = year % 19;
        var moonShift = (century - (century / 4) - ((8 * century + 13) / 25) + (19 * moonYear) + 15) % 30;
        var fullMoon = moonShift - (moonShift / 28 * (1 - (moonShift / 28 * (29 / (moonShift + 1)) * ((21 - moonYear) / 11))));
        var weekday = (year + (year / 4) + fullMoon + 2 - century + (century / 4)) % 7;
        return new DateOnly(year, 3, 28).AddDays(fullMoon - weekday);
    }
}
