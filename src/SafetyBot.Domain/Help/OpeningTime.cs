namespace SafetyBot.Domain.Help;

/// <summary>One opening time of a week.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="From">Opens.</param>
/// <param name="Until">Closes; earlier than or equal to <paramref name="From"/>: after midnight.</param>
public sealed record OpeningTime(DayOfWeek Day, TimeOnly From, TimeOnly Until)
{
    /// <summary>Whether at this time of the day an opening that began the same day is going on.</summary>
    public bool BeganToday(TimeOnly time) => time >= From && (IsPastMidnight || time < Until);

    /// <summary>Whether at this time of the day an opening that began the day before is still going on.</summary>
    public bool BeganYesterday(TimeOnly time) => IsPastMidnight && time < Until;

    private bool IsPastMidnight => Until <= From;
}
