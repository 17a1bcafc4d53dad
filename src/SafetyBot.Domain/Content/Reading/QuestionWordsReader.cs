using SafetyBot.Domain.Faq;

namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads dialogs/triage/questions.*.yaml: how people ask the questions of dialogs/faq/.</summary>
internal static class QuestionWordsReader
{
    /// <summary>Whether it is such a file.</summary>
    public static bool IsOf(string path) =>
        path.StartsWith("triage/questions.", StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal);

    public static void Read(string path, MapReader root)
    {
        foreach (var key in (string[])["owner", "status", "date"])
        {
            root.Text(key);
        }

        var asked = root.Map("asked");
        var words = new QuestionWords(
            Language: path.Split('.')[1],
            root.Texts("begin"),
            root.Texts("small"),
            root.Texts("light"),
            [.. root.Lists("synonyms")],
            asked.Entries.ToDictionary(entry => entry.Key, entry => asked.Texts(entry.Key)));
        root.RefuseOtherKeys();
        root.Draft.QuestionWords.Add((words, asked.Entries.ToDictionary(entry => entry.Key, entry => asked.PlaceOf(entry.Key)), root.Place));
    }
}
