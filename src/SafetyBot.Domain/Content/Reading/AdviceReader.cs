using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads dialogs/advice/*.yaml.</summary>
internal static class AdviceReader
{
    private static readonly Role[] Readers = [Role.Youth, Role.Friend, Role.Parent, Role.Professional];

    public static void Read(string path, MapReader root)
    {
        var draft = root.Draft;
        var status = StatusReader.OfFile(root);
        var id = FileId.Read(path, root);
        var items = new Dictionary<Role, IReadOnlyList<AdviceItem>>();
        foreach (var role in Readers.Where(role => root.Has(EnumName.Of(role))))
        {
            items[role] = [.. root.Maps(EnumName.Of(role)).Select(map => Item(map, status))];
            foreach (var doubled in items[role].GroupBy(item => item.Id).SelectMany(group => group.Skip(1)))
            {
                draft.Problems.Add(draft.PlaceOf(doubled).Error($"There is another '{doubled.Id}' among the items for '{EnumName.Of(role)}'."));
            }
        }

        draft.Topics.Add(draft.Placed(new AdviceTopic { Id = id, Items = items }, root.Place));
        root.RefuseOtherKeys();
    }

    private static AdviceItem Item(MapReader map, ContentStatus file)
    {
        var item = new AdviceItem
        {
            Id = map.Text("id"),
            Phase = map.Choice<AdvicePhase>("phase"),
            Touches = map.Texts("touches"),
            OtherPerson = map.Choices<OtherPerson>("otherPerson"),
            OnlyWhenHomeIsSafe = map.Flag("onlyWhenHomeIsSafe", whenMissing: false),
            Ages = map.Choices("ages", AgeBand.Unknown, AgeBand.Declined),
            Countries = map.Choices("countries", Country.Unknown),
            From = map.OptionalChoice<RiskLevel>("from") ?? RiskLevel.Low,
            UpTo = map.OptionalChoice<RiskLevel>("upTo") ?? RiskLevel.Acute,
            Signals = map.Texts("signals"),
            Helplines = map.Texts("helplines"),
            Status = StatusReader.OfItem(map, file),
        };
        map.RefuseOtherKeys();
        return map.Draft.Placed(item, map.Place);
    }
}
