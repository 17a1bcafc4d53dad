using SafetyBot.Domain.Help;

namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads dialogs/cards/*.yaml.</summary>
internal static class CardReader
{
    private const int LastOrder = 1000;

    public static void Read(string path, MapReader root)
    {
        var file = StatusReader.OfFile(root);
        root.Draft.Statuses.Add((file, root.Place));
        var card = new DangerCard
        {
            Id = FileId.Read(path, root),
            RedFlags = root.Texts("redFlags"),
            Order = root.Number("order", 0, LastOrder),
            DoneAlready = root.Flag("doneAlready", whenMissing: false),
            Helplines = Helplines(root.Map("helplines")),
            AskSuicide = root.Flag("askSuicide", whenMissing: false),
            Advice = root.OptionalText("advice"),
            Status = file,
        };
        root.Draft.Cards.Add(root.Draft.Placed(card, root.Place));
        root.RefuseOtherKeys();
    }

    private static Dictionary<Country, IReadOnlyList<string>> Helplines(MapReader map)
    {
        var lists = new Dictionary<Country, IReadOnlyList<string>>();
        foreach (var country in new[] { Country.Netherlands, Country.Belgium, Country.Elsewhere })
        {
            var key = EnumName.Of(country);
            lists[country] = map.Texts(key);
            if (lists[country].Count == 0)
            {
                map.Error(key, $"The card lists no helpline for '{key}'.");
            }
        }

        map.RefuseOtherKeys();
        return lists;
    }
}
