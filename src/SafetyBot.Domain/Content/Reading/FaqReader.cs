using SafetyBot.Domain.Faq;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads dialogs/faq/*.yaml.</summary>
internal static class FaqReader
{
    public static void Read(string path, MapReader root)
    {
        var status = StatusReader.OfFile(root);
        foreach (var map in root.Maps("questions"))
        {
            var entry = Entry(map, status);
            if (root.Draft.Faq.Find(other => other.Id == entry.Id) is { } first)
            {
                var place = root.Draft.PlaceOf(first);
                root.Draft.Problems.Add(map.Place.Error($"'{entry.Id}' stands in {place.File}, line {place.Line}, too. Keep one of them."));
                continue;
            }

            root.Draft.Faq.Add(root.Draft.Placed(entry, map.Place));
        }

        root.RefuseOtherKeys();
    }

    private static FaqEntry Entry(MapReader map, ContentStatus file)
    {
        var entry = new FaqEntry
        {
            Id = map.Text("id"),
            Audience = map.Choices("audience", Role.Unknown),
            Figures = map.Flag("figures", whenMissing: false),
            Topic = map.OptionalText("topic"),
            Touches = map.Texts("touches"),
            Helplines = map.Texts("helplines"),
            Status = StatusReader.OfItem(map, file),
        };
        map.RefuseOtherKeys();
        return entry;
    }
}
