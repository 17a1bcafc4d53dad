using System.Collections.Concurrent;

namespace SafetyBot.Domain.Content;

/// <summary>The content in force, and the older ones that running scans began with while the process has them.</summary>
/// <remarks>Safe for use by many threads; one of them reloads at a time.</remarks>
public sealed class ContentLibrary
{
    private readonly ConcurrentDictionary<string, BotContent> versions = new(StringComparer.Ordinal);
    private readonly Lock reloading = new();
    private volatile BotContent current;

    /// <summary>Begins with content that was read without an error.</summary>
    public ContentLibrary(BotContent content)
    {
        current = content;
        versions[content.Version.ToString()] = content;
    }

    /// <summary>The newest content without an error.</summary>
    public BotContent Current => current;

    /// <summary>The content of a version as it is stored with a conversation, or null when this process does not have it.</summary>
    public BotContent? Find(string version) => versions.GetValueOrDefault(version);

    /// <summary>Reads the directory anew. With an error in it the content in force stays.</summary>
    /// <returns>Everything that is wrong; with no error among it, <see cref="Current"/> is what the directory holds.</returns>
    public IReadOnlyList<ContentProblem> TryReload(string directory, ContentLoadOptions? options = null)
    {
        lock (reloading)
        {
            var (content, problems) = ContentLoader.Load(directory, options);
            if (content is not null)
            {
                current = versions.GetOrAdd(content.Version.ToString(), content);
            }

            return problems;
        }
    }
}
