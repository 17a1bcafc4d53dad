using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using SafetyBot.Conversations.Retention;
using SafetyBot.Server.DirectLine;
using SafetyBot.Storage;

namespace SafetyBot.Server.Tests.Deployment;

/// <summary>The table of settings in the guide says what the options classes say.</summary>
public sealed partial class SettingsTableTests
{
    // What the host itself adds to the defaults of the classes.
    private static readonly Dictionary<string, string> DefaultsOfTheHost = new()
    {
        ["Storage:Directory"] = "the state directory",
        ["Dialogs:Directory"] = "`dialogs` beside the program",
        ["DirectLine:Secret"] = "made at first start",
        ["Dialogs:Country"] = "both",
    };

    [Fact]
    public void Table_EverySettingWithItsDefault_AndNoOther()
    {
        var told = Row().Matches(DeploymentFiles.Read("README.md")).ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value);
        var real = Sections().SelectMany(SettingsOf).ToDictionary(setting => setting.Name, setting => setting.Default);

        Assert.Equal(real.Keys.Order(StringComparer.Ordinal), told.Keys.Order(StringComparer.Ordinal));
        Assert.All(real, setting => Assert.Equal($"{setting.Key} {setting.Value}", $"{setting.Key} {told[setting.Key]}"));
    }

    private static IEnumerable<(string Section, Type Type)> Sections()
    {
        var own = typeof(DirectLineOptions).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("SafetyBot.Server", StringComparison.Ordinal) == true && type.Name.EndsWith("Options", StringComparison.Ordinal))
            .Select(type => ((string)type.GetField("Section")!.GetRawConstantValue()!, type));
        return [.. own, ("Storage", typeof(StorageOptions)), ("Retention", typeof(RetentionOptions))];
    }

    private static IEnumerable<(string Name, string Default)> SettingsOf((string Section, Type Type) section)
    {
        var defaults = Activator.CreateInstance(section.Type)!;
        foreach (var property in section.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var name = $"{section.Section}:{property.Name}{(property.PropertyType.IsArray ? ":0" : "")}";
            yield return (name, DefaultsOfTheHost.GetValueOrDefault(name) ?? Text(property.GetValue(defaults)));
        }
    }

    private static string Text(object? value) => value switch
    {
        null or Array { Length: 0 } => "none",
        bool yes => yes ? "yes" : "no",
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    [GeneratedRegex(@"^\| `((?:Storage|Retention|Dialogs|DirectLine|Channels|Operations|Proxy|Replicas|Web|AzureLanguage):[\w:]+)` \| ([^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
