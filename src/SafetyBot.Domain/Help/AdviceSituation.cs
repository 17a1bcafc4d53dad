using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Help;

/// <summary>All that decides which advice fits.</summary>
/// <param name="Role">For whom.</param>
/// <param name="Level">The level so far.</param>
/// <param name="OtherPerson">Who the other is.</param>
/// <param name="Home">Whether home is safe.</param>
/// <param name="Age">The young person's age band.</param>
/// <param name="Country">Where.</param>
/// <param name="Signals">Signals that counted.</param>
public sealed record AdviceSituation(
    Role Role,
    RiskLevel Level,
    OtherPerson OtherPerson,
    HomeSafety Home,
    AgeBand Age,
    Country Country,
    IReadOnlyCollection<string> Signals);
