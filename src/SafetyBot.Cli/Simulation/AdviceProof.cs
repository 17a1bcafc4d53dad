using SafetyBot.Domain.Content;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Cli.Simulation;

/// <summary>Goes through every situation there is and proves that the advice chosen in it fits the level and endangers nobody (promise 13).</summary>
internal static class AdviceProof
{
    private static readonly Role[] Readers = [Role.Youth, Role.Friend, Role.Parent, Role.Professional];

    /// <summary>What is broken.</summary>
    public static IReadOnlyCollection<SimulationFailure> Run(BotContent content)
    {
        var failures = new Dictionary<string, SimulationFailure>(StringComparer.Ordinal);
        foreach (var topic in content.Advice.All)
        {
            foreach (var situation in Situations(topic))
            {
                foreach (var broken in Broken(topic, situation, content))
                {
                    failures.TryAdd($"{topic.Id} {situation.Role} {broken}", new SimulationFailure($"advice {topic.Id}", broken, situation.ToString()));
                }
            }
        }

        return failures.Values;
    }

    private static IEnumerable<AdviceSituation> Situations(AdviceTopic topic) =>
        from role in Readers
        let asked = topic.For(role).SelectMany(item => item.Signals).Distinct().ToArray()
        from level in Enum.GetValues<RiskLevel>()
        from other in Enum.GetValues<OtherPerson>()
        from home in Enum.GetValues<HomeSafety>()
        from age in Enum.GetValues<AgeBand>()
        from country in Enum.GetValues<Country>()
        from signals in asked.Length == 0 ? [asked] : new[] { [], asked }
        select new AdviceSituation(role, level, other, home, age, country, signals);

    private static IEnumerable<string> Broken(AdviceTopic topic, AdviceSituation situation, BotContent content)
    {
        var items = AdviceSelector.Select(topic, situation);
        foreach (var phase in new[] { AdvicePhase.Now, AdvicePhase.Who }.Where(phase => items.All(item => item.Phase != phase)))
        {
            yield return $"no advice of the phase '{phase}'";
        }

        foreach (var item in items)
        {
            if (situation.Level < item.From || situation.Level > item.UpTo)
            {
                yield return $"'{item.Id}' does not fit the level";
            }

            if (topic.Id != AdviceTopics.Wrongdoing && item.Helplines.Select(content.Helplines.Find).Any(helpline => helpline is { ForVictims: false }))
            {
                yield return $"'{item.Id}' names a helpline that is not for who was harmed";
            }

            if (topic.ReaderFor(situation.Role) is Role.Youth or Role.Friend && Endangers(topic, item, situation) is { } danger)
            {
                yield return $"'{item.Id}' {danger}";
            }
        }
    }

    private static string? Endangers(AdviceTopic topic, AdviceItem item, AdviceSituation situation)
    {
        var grave = situation.Level >= RiskLevel.High;
        var homeIsSafe = grave
            ? situation is { Home: HomeSafety.Safe, OtherPerson: OtherPerson.OnlyOnline or OtherPerson.InRealLife }
            : situation.Home is not HomeSafety.Unsafe && situation.OtherPerson is not OtherPerson.AtHome;
        var onlyOnline = situation.OtherPerson is OtherPerson.OnlyOnline || (!grave && situation.OtherPerson is OtherPerson.Unknown);
        return item.Touches.Any(touch => touch is "parents" or "go-home") && !homeIsSafe ? "names parents or going home where home is not surely safe"
            : item.Touches.Any(touch => touch is "block" or "confront") && !onlyOnline ? "says to block or confront somebody who is near"
            : item.Touches.Contains("delete") && topic.Id is not (AdviceTopics.Wrongdoing or "image-abuse") ? "says to delete what may be evidence"
            : null;
    }
}
