namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads dialogs/sources.yaml.</summary>
internal static class SourcesReader
{
    public static void Read(string path, MapReader root)
    {
        // The file is a list of names; who answers for it may be told, but "sources" is its content here and no status.
        root.OptionalText("owner");
        root.Date("date");
        root.Has("review");
        foreach (var (id, source) in root.Map("sources").Named())
        {
            var read = new Source(id, source.Text("title"), source.OptionalText("date") ?? "undated", source.Link("web"));
            root.Draft.Sources[id] = root.Draft.Placed(read, source.Place);
            source.RefuseOtherKeys();
        }

        root.RefuseOtherKeys();
    }
}
