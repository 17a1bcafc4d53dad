namespace SafetyBot.Domain.Content.Reading;

/// <summary>Which file is read by which reader.</summary>
internal static class ContentFileKinds
{
    /// <summary>Read in this order: a quickscan looks at the texts to see which answers help.</summary>
    private static readonly (Func<string, bool> IsOf, Action<string, MapReader> Read)[] Kinds =
    [
        (path => IsBelow(path, "locales/"), TextsReader.Read),
        (path => path == "sources.yaml", SourcesReader.Read),
        (path => path == "signals.yaml", SignalsReader.Read),
        (path => path == "interface.yaml", InterfaceReader.Read),
        (path => path == "received.yaml", ReceivedSignalsReader.Read),
        (path => IsBelow(path, "helplines/"), HelplinesReader.Read),
        (path => IsBelow(path, "quickscan/"), QuickscanReader.Read),
        (path => IsBelow(path, "cards/"), CardReader.Read),
        (path => IsBelow(path, "advice/"), AdviceReader.Read),
        (path => IsBelow(path, "return-words/"), ReturnWordsReader.Read),
        (path => IsBelow(path, "faq/"), FaqReader.Read),
        (QuestionWordsReader.IsOf, QuestionWordsReader.Read),
    ];

    /// <summary>Whether this file is read here; others, such as word lists, are handed on as they are too.</summary>
    public static bool IsKnown(string path) => Kinds.Any(kind => kind.IsOf(path));

    public static void ReadAll(IReadOnlyDictionary<string, string> files, ContentDraft draft)
    {
        foreach (var (isOf, read) in Kinds)
        {
            foreach (var (path, text) in files.Where(file => isOf(file.Key)))
            {
                if (YamlFile.Read(path, text, draft) is { } root)
                {
                    read(path, root);
                }
            }
        }

        WordListsReader.ReadAll(files, draft);
    }

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal);
}
