namespace SafetyBot.Domain.Content;

/// <summary>A word list in the content that cannot be read.</summary>
/// <param name="file">Its path below dialogs/.</param>
/// <param name="line">The line of the mistake, from 1.</param>
/// <param name="message">What is wrong.</param>
public sealed class WordListException(string file, int line, string message) : Exception(message)
{
    /// <summary>Its path below dialogs/.</summary>
    public string File { get; } = file;

    /// <summary>The line of the mistake, from 1.</summary>
    public int Line { get; } = line;
}
