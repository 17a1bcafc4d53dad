using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Help;

/// <summary>All helplines, and which of them fit a situation.</summary>
public sealed class HelplineDirectory(IReadOnlyList<Helpline> helplines)
{
    private readonly Dictionary<string, Helpline> byId = helplines.ToDictionary(helpline => helpline.Id);

    /// <summary>Every helpline, as the content lists them.</summary>
    public IReadOnlyList<Helpline> All { get; } = helplines;

    /// <summary>The helpline with this id, or null.</summary>
    public Helpline? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// The helplines that fit, best first. Lines that are always shown (112, 113) are in every list of their country: first in a crisis
    /// or for their own topic, else last. For young people, lines that cost nothing come before others.
    /// </summary>
    public IReadOnlyList<Helpline> For(HelplineSituation situation) =>
        [.. All
            .Where(helpline => WorksIn(helpline, situation.Country))
            .Where(helpline => helpline.ForVictims || !situation.VictimPath)
            .Where(helpline => helpline.AlwaysShown || IsMeantFor(helpline, situation))
            .OrderBy(helpline => Place(helpline, situation))
            .ThenBy(helpline => situation.Topics.Count == 0 && helpline.Topics.Count > 0 ? 1 : 0)
            .ThenBy(helpline => Speaks(helpline, situation.Locale) ? 0 : 1)
            .ThenBy(helpline => IsYoung(situation.Role) && !CostsNothing(helpline) ? 1 : 0)
            .ThenBy(helpline => helpline.Order)
            .ThenBy(helpline => helpline.Country)
            .ThenBy(helpline => helpline.Id, StringComparer.Ordinal)
            .DistinctBy(helpline => helpline.AlwaysShown ? helpline.Phone ?? helpline.Id : helpline.Id)];

    /// <summary>The first of <see cref="For(HelplineSituation)"/>, and every line that is never hidden.</summary>
    /// <param name="situation">The situation.</param>
    /// <param name="most">How many lines beside those that are never hidden.</param>
    public IReadOnlyList<Helpline> Shortlist(HelplineSituation situation, int most)
    {
        var fitting = For(situation);
        var first = fitting.Where(helpline => !helpline.AlwaysShown).Take(most).ToHashSet();
        return [.. fitting.Where(helpline => helpline.AlwaysShown || first.Contains(helpline))];
    }

    /// <summary>Those of the named helplines that fit a situation, in the order named.</summary>
    /// <param name="ids">Helpline ids; one the content does not know is left out.</param>
    /// <param name="situation">Where, for whom and on which path; its topics do not matter, the one who named a line chose it.</param>
    public IReadOnlyList<Helpline> Among(IEnumerable<string> ids, HelplineSituation situation) =>
        [.. ids.Select(Find).OfType<Helpline>()
            .Where(helpline => WorksIn(helpline, situation.Country))
            .Where(helpline => helpline.ForVictims || !situation.VictimPath)
            .Where(helpline => helpline.AlwaysShown || IsMeantFor(helpline, situation with { Topics = [] }))];

    /// <summary>
    /// The helplines of a danger card, most urgent first. For the unknown country those of the Netherlands and Belgium take turns, and a
    /// number that both have (112) stands once.
    /// </summary>
    public IReadOnlyList<Helpline> For(DangerCard card, Country country)
    {
        if (country != Country.Unknown)
        {
            return Listed(card, country);
        }

        var lists = new[] { Listed(card, Country.Netherlands), Listed(card, Country.Belgium) };
        return [.. Enumerable.Range(0, lists.Max(list => list.Count))
            .SelectMany(turn => lists.Where(list => turn < list.Count).Select(list => list[turn]))
            .DistinctBy(helpline => helpline.Phone ?? helpline.Id)];
    }

    private List<Helpline> Listed(DangerCard card, Country country) =>
        [.. card.Helplines.GetValueOrDefault(country, []).Select(Find).OfType<Helpline>()];

    /// <summary>
    /// An international line is for elsewhere; in the Netherlands and Belgium it is added where it has topics of its own (Take It Down),
    /// not where the country has its own number for it (112).
    /// </summary>
    private static bool WorksIn(Helpline helpline, Country country) => helpline.Country switch
    {
        Country.Elsewhere => country == Country.Elsewhere || (!helpline.AlwaysShown && helpline.Topics.Count > 0),
        Country.Netherlands or Country.Belgium => country == helpline.Country || country == Country.Unknown,
        Country.Unknown => false,
    };

    private static bool IsMeantFor(Helpline helpline, HelplineSituation situation) =>
        (helpline.Roles.Count == 0 || situation.Role == Role.Unknown || helpline.Roles.Contains(situation.Role))
        && (helpline.Ages.Count == 0 || situation.Age is AgeBand.Unknown or AgeBand.Declined || helpline.Ages.Contains(situation.Age))
        && IsAbout(helpline, situation);

    private static bool IsAbout(Helpline helpline, HelplineSituation situation) =>
        helpline.Topics.Count == 0 || situation.Topics.Count == 0 || helpline.Topics.Any(situation.Topics.Contains);

    private static int Place(Helpline helpline, HelplineSituation situation)
    {
        if (!helpline.AlwaysShown)
        {
            return 1;
        }

        var ownTopic = helpline.Topics.Any(situation.Topics.Contains);
        return situation.Crisis || ownTopic ? 0 : 2;
    }

    private static bool Speaks(Helpline helpline, Locale? locale) =>
        locale is not { } read || helpline.Languages.Count == 0 || helpline.Languages.Contains(read.Language());

    private static bool IsYoung(Role role) => role is Role.Youth or Role.Friend or Role.Unknown;

    private static bool CostsNothing(Helpline helpline) =>
        helpline.Cost == CallCost.Free || helpline.Chat is not null || (helpline.Phone is null && helpline.Sms is null);
}
