namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads a file of texts in dialogs/locales/{tag}/: keys with one bubble, or a list of bubbles.</summary>
internal static class TextsReader
{
    public static void Read(string path, MapReader root)
    {
        var tag = path.Split('/')[1];
        if (Locales.Find(tag) is not { } locale)
        {
            root.Draft.Problems.Add(new Place(path, 1).Error(
                $"'{tag}' is no language that is known. The folders are {string.Join(", ", Locales.All.Select(known => known.Tag()))}."));
            return;
        }

        var texts = root.Draft.Texts[locale];
        foreach (var entry in root.Entries)
        {
            var bubbles = entry.Value is ListNode ? root.Texts(entry.Key) : root.OptionalText(entry.Key) is { } text ? [text] : [];
            var place = new Place(path, entry.Line);
            if (texts.TryGetValue(entry.Key, out var first))
            {
                root.Draft.Problems.Add(place.Error($"'{entry.Key}' stands in {first.Place.File}, line {first.Place.Line}, too. Keep one of them."));
                continue;
            }

            texts[entry.Key] = new AuthoredText(entry.Key, [.. bubbles.Select(bubble => bubble.Trim())], place);
        }
    }
}
