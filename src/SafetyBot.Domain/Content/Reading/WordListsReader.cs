using SafetyBot.Domain.Faq;
using SafetyBot.Domain.Triage;
using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads dialogs/triage/danger.*.yaml, topics.*.yaml, told.*.yaml and *cues.*.yaml, the guard of questions among them, and builds what recognises their words, so that a phrase that cannot be read is told here.</summary>
internal static class WordListsReader
{
    // The lists that a model is useless without; words of danger and topics may change beside it.
    private static readonly string[] Models = ["cues", "danger.cues", "received.cues"];

    public static void ReadAll(IReadOnlyDictionary<string, string> files, ContentDraft draft)
    {
        // Topic words and cues that name ways to hurt oneself stand in files called danger, and nowhere else.
        draft.DangerWords.AddRange(Lists<DangerWordList>(file => IsOf(file, "danger") && !IsOf(file, "danger.topics") && !IsOf(file, "danger.cues"), files, draft));
        draft.ReceivedDangerWords.AddRange(Lists<DangerWordList>(file => IsOf(file, "received.danger"), files, draft));
        draft.TopicWords.AddRange(Lists<TopicWordList>(file => IsOf(file, "topics") || IsOf(file, "danger.topics"), files, draft));
        draft.ToldWords.AddRange(Lists<ToldWordList>(file => IsOf(file, "told"), files, draft));
        draft.Danger = Built(() => new DangerRecognizer(draft.DangerWords), files, draft);
        draft.ReceivedDanger = Built(() => new DangerRecognizer(draft.ReceivedDangerWords), files, draft);
        draft.Triage = Built(() => new WordListTriage(draft.TopicWords), files, draft);
        draft.Told = Built(() => new ToldRecognizer(draft.ToldWords), files, draft);
        var cues = Lists<CueList>(file => IsOf(file, "cues") || IsOf(file, "danger.cues"), files, draft).ToList();
        var received = Lists<CueList>(file => IsOf(file, "received.cues"), files, draft).ToList();
        draft.Guard = Built(() => new FaqGuard([.. Lists<CueList>(file => IsOf(file, "guard.cues"), files, draft)]), files, draft);
        if (draft is { Danger: { } danger, Triage: { } topics })
        {
            draft.Lists = Built(() => new TriageLists(cues, received, draft.DangerWords, draft.TopicWords, danger, topics, StampOf(files)), files, draft);
        }

        if (draft.Options.ReadOthers is { } read)
        {
            Try(() => read(files), files, draft);
        }
    }

    private static string StampOf(IReadOnlyDictionary<string, string> files) => TrainedModels.StampOf(
        files.Where(file => Models.Any(name => IsOf(file.Key, name))).OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value));

    private static IEnumerable<T> Lists<T>(Func<string, bool> isOf, IReadOnlyDictionary<string, string> files, ContentDraft draft)
        where T : WordList
    {
        foreach (var (path, text) in files.Where(file => isOf(file.Key)))
        {
            if (List<T>(path, text, draft) is { } list)
            {
                yield return list;
            }
        }
    }

    private static bool IsOf(string path, string name) => path.StartsWith($"triage/{name}.", StringComparison.Ordinal);

    private static T? List<T>(string path, string text, ContentDraft draft)
        where T : WordList
    {
        if (YamlFile.Read(path, text, draft) is not { } root || !root.IsFilled())
        {
            return null;
        }

        try
        {
            return draft.Placed(WordListFile.Read<T>(path, text), new Place(path, 1));
        }
        catch (WordListException exception)
        {
            draft.Problems.Add(Told(exception));
            return null;
        }
    }

    private static T? Built<T>(Func<T> build, IReadOnlyDictionary<string, string> files, ContentDraft draft)
        where T : class
    {
        T? built = null;
        Try(() => built = build(), files, draft);
        return built;
    }

    private static void Try(Action build, IReadOnlyDictionary<string, string> files, ContentDraft draft)
    {
        try
        {
            build();
        }
        catch (PhraseFormatException exception)
        {
            draft.Problems.Add(PlaceOf(exception.Phrase, files).Error(exception.Message));
        }
        catch (WordListException exception)
        {
            draft.Problems.Add(Told(exception));
        }
    }

    private static ContentProblem Told(WordListException exception) => new Place(exception.File, exception.Line).Error(exception.Message);

    // A phrase knows its words, not its line.
    private static Place PlaceOf(string? phrase, IReadOnlyDictionary<string, string> files)
    {
        foreach (var (path, text) in files.Where(file => phrase is not null && file.Key.StartsWith("triage/", StringComparison.Ordinal)))
        {
            var line = Array.FindIndex(text.Split('\n'), written => written.Contains(phrase!, StringComparison.Ordinal));
            if (line >= 0)
            {
                return new Place(path, line + 1);
            }
        }

        return new Place("triage", 1);
    }
}
