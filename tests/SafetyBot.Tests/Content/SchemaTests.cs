using NJsonSchema;
using SafetyBot.Tests.Support;
using YamlDotNet.Serialization;

namespace SafetyBot.Tests.Content;

/// <summary>The schemas that help an editor while typing agree with what is read.</summary>
public sealed class SchemaTests
{
    private static readonly Dictionary<string, string> SchemaOfFolder = new()
    {
        ["sources.yaml"] = "sources",
        ["signals.yaml"] = "signals",
        ["interface.yaml"] = "interface",
        ["quickscan"] = "quickscan",
        ["cards"] = "card",
        ["advice"] = "advice",
        ["helplines"] = "helplines",
        ["faq"] = "faq",
        ["locales"] = "texts",
        ["return-words"] = "return-words",
    };

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Dialogs.Folder, "*.yaml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Dialogs.Folder, path).Replace('\\', '/'))
        .Where(file => SchemaFor(file) is not null)
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Schema_ContentFile_Valid(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Dialogs.Folder, file), TestContext.Current.CancellationToken);

        Assert.Empty(await ProblemsAsync(file, text));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Schema_ContentFile_NamesItsSchema(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Dialogs.Folder, file), TestContext.Current.CancellationToken);
        var upwards = string.Concat(Enumerable.Repeat("../", file.Count(letter => letter == '/')));

        Assert.Contains($"# yaml-language-server: $schema={upwards}schema/{SchemaFor(file)}.schema.json", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quickscan/youth.yaml", "area: secrecy", "aera: secrecy")]
    [InlineData("quickscan/youth.yaml", "weight: 3", "wieght: 3")]
    [InlineData("quickscan/youth.yaml", "role: youth", "role: yuoth")]
    [InlineData("cards/danger.yaml", "order: 1", "ordre: 1")]
    [InlineData("cards/danger.yaml", "order: 1", "order: first")]
    [InlineData("cards/danger.yaml", "A11", "A12")]
    [InlineData("advice/grooming.yaml", "phase: now", "fase: now")]
    [InlineData("helplines/nl.yaml", "cost: free", "costs: free")]
    [InlineData("helplines/nl.yaml", "mon-fri 09:00-17:00", "9 to 5")]
    [InlineData("signals.yaml", "level: low", "levle: low")]
    [InlineData("sources.yaml", "title: \"childnet.com\"", "tilte: \"childnet.com\"")]
    [InlineData("interface.yaml", "owner: SafetyBot", "onwer: SafetyBot")]
    [InlineData("triage/danger.nl.yaml", "redFlag: A1", "redFlga: A1")]
    [InlineData("locales/nl/cards.yaml", "card-danger-title", "card danger title")]
    public async Task SchemaAndLoader_SameMistake_BothRefuse(string file, string part, string mistake)
    {
        using var folder = new ContentFolder();
        folder.Change(file, part, mistake);

        Assert.NotEmpty(await ProblemsAsync(file, folder.TextOf(file)));
        Assert.Contains(folder.Load().Problems, problem => problem.File == file);
    }

    [Fact]
    public async Task Schema_SmallContent_Valid()
    {
        foreach (var (file, text) in SmallContent.Files())
        {
            Assert.Empty(await ProblemsAsync(file, text));
        }
    }

    private static async Task<IEnumerable<string>> ProblemsAsync(string file, string yaml)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Dialogs.Schemas, $"{SchemaFor(file)}.schema.json"));
        return schema.Validate(ToJson(yaml)).Select(problem => problem.ToString());
    }

    private static string ToJson(string yaml)
    {
        var read = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(new StringReader(yaml));
        return new SerializerBuilder().JsonCompatible().Build().Serialize(read);
    }

    /// <summary>By the folder or the file; a word list (triage/danger.nl.yaml, triage/danger.topics.nl.yaml) by the part of its name before the language.</summary>
    private static string? SchemaFor(string file) =>
        file.StartsWith("triage/", StringComparison.Ordinal) ? Path.GetFileName(file).Split('.')[^3] : SchemaOfFolder.GetValueOrDefault(file.Split('/')[0]);
}
