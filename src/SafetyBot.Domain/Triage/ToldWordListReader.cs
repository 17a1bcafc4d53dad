using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SafetyBot.Domain.Triage;

/// <summary>Reads a list of what people tell from YAML. An unknown key is an error.</summary>
public static class ToldWordListReader
{
    /// <exception cref="YamlDotNet.Core.YamlException">The text is no YAML, or holds a key or an age that the list does not know.</exception>
    public static ToldWordList Read(TextReader yaml) =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<ToldWordList>(yaml);
}
