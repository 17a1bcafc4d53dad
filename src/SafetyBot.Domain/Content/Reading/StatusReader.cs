namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads owner, review state, date and sources: on top of a file, or where an item differs from it.</summary>
internal static class StatusReader
{
    private static readonly string[] RequiredOnTop = ["owner", "review", "date"];

    private static readonly ContentStatus Nothing = new("", new Dictionary<string, ReviewState>(), DateOnly.MinValue, []);

    /// <summary>The status on top of a file; owner, review and date must be there.</summary>
    public static ContentStatus OfFile(MapReader file)
    {
        foreach (var key in RequiredOnTop.Where(key => !file.Has(key)))
        {
            file.Error(key, $"'{key}' is missing on top of the file.");
        }

        return Read(file, Nothing);
    }

    /// <summary>The status of an item: the file's, with what the item says differently.</summary>
    public static ContentStatus OfItem(MapReader item, ContentStatus file)
    {
        var status = Read(item, file);
        item.Draft.Statuses.Add((status, item.Place));
        return status;
    }

    private static ContentStatus Read(MapReader map, ContentStatus inherited) => new(
        map.OptionalText("owner") ?? inherited.Owner,
        map.Has("review") ? Review(map.Map("review"), inherited.Review) : inherited.Review,
        map.Date("date") ?? inherited.Date,
        map.Has("sources") ? map.Texts("sources") : inherited.Sources);

    private static Dictionary<string, ReviewState> Review(MapReader map, IReadOnlyDictionary<string, ReviewState> inherited)
    {
        var review = new Dictionary<string, ReviewState>(inherited);
        foreach (var tag in Locales.All.Select(locale => locale.Tag()))
        {
            if (map.OptionalChoice<ReviewState>(tag) is { } state)
            {
                review[tag] = state;
            }
        }

        map.RefuseOtherKeys();
        return review;
    }
}
