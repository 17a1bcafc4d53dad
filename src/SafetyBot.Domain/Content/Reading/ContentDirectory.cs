using System.Security.Cryptography;
using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Domain.Content.Reading;

/// <summary>The files of a content directory.</summary>
internal static class ContentDirectory
{
    private const string TrainingSets = "triage/training/";

    /// <summary>Text by path below the directory. Left out: schemas and training sets, which tell nothing to anybody who chats, and notes (.md). Of the model its hash.</summary>
    public static SortedDictionary<string, string> Read(string directory, ContentDraft draft)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(directory))
        {
            draft.HasUnreadableFile = true;
            draft.Problems.Add(new Place(".", 1).Error($"There is no content directory '{directory}'."));
            return files;
        }

        foreach (var path in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
        {
            var below = Path.GetRelativePath(directory, path).Replace('\\', '/');
            if (below.StartsWith("schema/", StringComparison.Ordinal) || below.StartsWith(TrainingSets, StringComparison.Ordinal) || below.EndsWith(".md", StringComparison.Ordinal) || Path.GetFileName(below)[0] == '.')
            {
                continue;
            }

            try
            {
                files[below] = below == TrainedModels.File ? ReadModel(path, draft) : File.ReadAllText(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                draft.HasUnreadableFile = true;
                draft.Problems.Add(new Place(below, 1).Error($"The file cannot be opened: {exception.Message}"));
            }
        }

        return files;
    }

    private static string ReadModel(string path, ContentDraft draft)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            draft.Models = TrainedModels.Load(stream);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            draft.Problems.Add(new Place(TrainedModels.File, 1).Warning($"The model cannot be read, so the words of danger and topics answer alone: {exception.Message}"));
        }

        return Convert.ToHexString(SHA256.HashData(bytes));
    }
}
