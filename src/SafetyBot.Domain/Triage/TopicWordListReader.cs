using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SafetyBot.Domain.Triage;

/// <summary>Reads a topic word list from YAML. An unknown key is an error.</summary>
public static class TopicWordListReader
{
    /// <exception cref="YamlDotNet.Core.YamlException">The text is no YAML, or holds a key or a role that the list does not know.</exception>
    public static TopicWordList Read(TextReader yaml) =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<TopicWordList>(yaml);
}
