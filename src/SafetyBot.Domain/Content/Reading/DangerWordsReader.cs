using SafetyBot.Domain.Triage;
using YamlDotNet.Core;

namespace SafetyBot.Domain.Content.Reading;

/// <summary>Reads dialogs/triage/danger.*.yaml, the words of danger.</summary>
internal static class DangerWordsReader
{
    public static bool Reads(string path) => path.StartsWith("triage/danger.", StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal);

    /// <summary>All lists, which may use each other's groups of words.</summary>
    public static void ReadAll(IReadOnlyDictionary<string, string> files, ContentDraft draft)
    {
        foreach (var (path, text) in files.Where(file => Reads(file.Key)))
        {
            try
            {
                draft.DangerWords.Add(draft.Placed(DangerWordListReader.Read(new StringReader(text)), new Place(path, 1)));
            }
            catch (YamlException exception)
            {
                draft.Problems.Add(new Place(path, (int)exception.Start.Line).Error($"This word list cannot be read: {exception.InnerException?.Message ?? exception.Message}"));
            }
        }

        try
        {
            draft.Danger = new DangerRecognizer(draft.DangerWords);
        }
        catch (PhraseFormatException exception)
        {
            draft.Problems.Add(new Place("triage", 1).Error(exception.Message));
        }
    }
}
