using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SafetyBot.Domain.Triage;

/// <summary>Reads a list of cues from YAML. An unknown key is an error.</summary>
public static class CueListReader
{
    /// <exception cref="YamlDotNet.Core.YamlException">The text is no YAML, or holds a key that the list does not know.</exception>
    public static CueList Read(TextReader yaml) =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<CueList>(yaml);
}
