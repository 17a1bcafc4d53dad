using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SafetyBot.Conversations.Answers;

/// <summary>Reads the word lists of the answers and commands from YAML. An unknown key is an error.</summary>
public static class WordListFile
{
    /// <exception cref="YamlDotNet.Core.YamlException">The text is no YAML, or holds a key that the list does not know.</exception>
    public static AnswerWordList ReadAnswers(TextReader yaml) => Read<AnswerWordList>(yaml);

    /// <exception cref="YamlDotNet.Core.YamlException">The text is no YAML, or holds a key that the list does not know.</exception>
    public static CommandWordList ReadCommands(TextReader yaml) => Read<CommandWordList>(yaml);

    private static T Read<T>(TextReader yaml) =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<T>(yaml);
}
