using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Help;

/// <summary>Chooses the advice that fits a situation and endangers nobody in it (product promise 13). Pure.</summary>
public static class AdviceSelector
{
    /// <summary>
    /// The items that fit, in the order of the content. From <see cref="RiskLevel.High"/> an answer that is not known counts as the most
    /// dangerous one; below it, a question that was not asked yet is no obstacle.
    /// </summary>
    public static IReadOnlyList<AdviceItem> Select(AdviceTopic topic, AdviceSituation situation) =>
        [.. topic.For(situation.Role).Where(item => Fits(item, situation))];

    private static bool Fits(AdviceItem item, AdviceSituation situation) =>
        situation.Level >= item.From
        && situation.Level <= item.UpTo
        && FitsOtherPerson(item, situation)
        && FitsHome(item, situation)
        && (item.Ages.Count == 0 || situation.Age is AgeBand.Unknown or AgeBand.Declined || item.Ages.Contains(situation.Age))
        && (item.Countries.Count == 0 || item.Countries.Contains(situation.Country))
        && (item.Signals.Count == 0 || item.Signals.Any(situation.Signals.Contains));

    private static bool FitsOtherPerson(AdviceItem item, AdviceSituation situation) =>
        item.OtherPerson.Count == 0
        || item.OtherPerson.Contains(situation.OtherPerson)
        || (situation.OtherPerson == OtherPerson.Unknown && situation.Level < RiskLevel.High);

    private static bool FitsHome(AdviceItem item, AdviceSituation situation)
    {
        if (!item.OnlyWhenHomeIsSafe)
        {
            return true;
        }

        return situation.Level < RiskLevel.High
            ? situation.Home != HomeSafety.Unsafe && situation.OtherPerson != OtherPerson.AtHome
            : situation is { Home: HomeSafety.Safe, OtherPerson: OtherPerson.OnlyOnline or OtherPerson.InRealLife };
    }
}
