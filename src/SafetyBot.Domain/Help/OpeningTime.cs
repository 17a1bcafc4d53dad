namespace SafetyBot.Domain.Help;

/// <summary>One opening time of a week.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="From">Opens.</param>
/// <param name="Until">Closes; earlier than or equal to <paramref name="From"/>: after midnight.</param>
public sealed record OpeningTime(DayOfWeek Day, TimeOnly From, TimeOnly Until);
