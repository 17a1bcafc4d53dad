using SafetyBot.Domain.Triage;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SafetyBot.Domain.Content;

/// <summary>Reads the word lists of <c>dialogs/triage</c> from YAML. An unknown key is an error.</summary>
public static class WordListFile
{
    /// <summary>Reads a list.</summary>
    /// <exception cref="YamlException">The text is no YAML, or holds a key, a role or an age that the list does not know.</exception>
    public static T Read<T>(TextReader yaml)
        where T : WordList =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<T>(yaml);

    /// <summary>Reads a file of dialogs/.</summary>
    /// <param name="path">Its path in dialogs/.</param>
    /// <param name="text">What stands in it.</param>
    /// <exception cref="WordListException">It cannot be read; with file and line.</exception>
    public static T Read<T>(string path, string text)
        where T : WordList
    {
        try
        {
            return Read<T>(new StringReader(text));
        }
        catch (YamlException exception)
        {
            throw new WordListException(path, (int)exception.Start.Line, $"This word list cannot be read: {exception.InnerException?.Message ?? exception.Message}");
        }
    }
}
