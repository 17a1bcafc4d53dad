namespace SafetyBot.Domain.Content.Reading;

/// <summary>The files of a content directory.</summary>
internal static class ContentDirectory
{
    /// <summary>Text by path below the directory. Left out: the schemas, which tell nothing to anybody who chats, and notes (.md).</summary>
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
            if (below.StartsWith("schema/", StringComparison.Ordinal) || below.EndsWith(".md", StringComparison.Ordinal) || Path.GetFileName(below)[0] == '.')
            {
                continue;
            }

            try
            {
                files[below] = File.ReadAllText(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                draft.HasUnreadableFile = true;
                draft.Problems.Add(new Place(below, 1).Error($"The file cannot be opened: {exception.Message}"));
            }
        }

        return files;
    }
}
