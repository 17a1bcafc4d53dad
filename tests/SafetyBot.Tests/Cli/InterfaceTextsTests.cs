using System.Text.RegularExpressions;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Cli;

/// <summary>The list of keys that the conversation asks for is compared with the source of the dialogs, so that it cannot lag behind.</summary>
public sealed partial class InterfaceTextsTests
{
    private static readonly string Root = Path.Combine(Dialogs.Schemas, "..", "..", "src");

    private static readonly string Flows = Read(Path.Combine(Root, "SafetyBot.Conversations", "Flows"));

    private static readonly string Everything = Read(Root);

    [Fact]
    public void Needed_EveryKeySaidInTheDialogs_IsListed()
    {
        var keys = InterfaceTexts.Needed.Concat(InterfaceTexts.Optional).ToHashSet();
        var said = Calls().Matches(Flows).SelectMany(call => Literals().Matches(call.Value)).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(said.Count > 30, "The dialogs are not found.");
        Assert.Empty(said.Except(keys));
    }

    [Fact]
    public void Needed_EveryKey_StandsInTheDialogs()
    {
        var patterns = Interpolated().Matches(Everything)
            .Select(match => new Regex("^" + InBraces().Replace(match.Groups[1].Value, ".+") + "$", RegexOptions.CultureInvariant))
            .ToList();
        var asked = Questions.All.Append(ReviewQuestion.For(0))
            .SelectMany(question => question.Options.Select(option => $"{question.Id}-{option}").Append(question.Id))
            .ToHashSet();

        Assert.All(InterfaceTexts.Needed.Except(asked), key => Assert.True(
            Everything.Contains($"\"{key}\"", StringComparison.Ordinal) || patterns.Exists(pattern => pattern.IsMatch(key)), $"Nothing says '{key}'."));
    }

    [Fact]
    public void Needed_EveryKey_IsThereInEveryLanguage() => Assert.All(
        Locales.All, locale => Assert.All(InterfaceTexts.Needed, key => Assert.True(Talk.Content.Texts(locale).Has(key), key)));

    private static string Read(string folder) => string.Join(
        '\n',
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "InterfaceTexts.cs" && !file.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .Select(File.ReadAllText));

    [GeneratedRegex("""\b(Line|Bubbles|SayAsync|Say|Helplines)\((?:[^();]|\([^();]*\))*\)""")]
    private static partial Regex Calls();

    // Not a key: a placeholder's name, as in ("phone", phone), and what something is compared with.
    [GeneratedRegex(@"(?<![\s,(]\(|is |or |== )""([a-z0-9]+(?:-[a-z0-9]+)*)""")]
    private static partial Regex Literals();

    [GeneratedRegex(@"\$""([a-z][a-z0-9-]*-\{[^""]*\}[a-z0-9-]*)""")]
    private static partial Regex Interpolated();

    [GeneratedRegex("""\{[^}]*\}""")]
    private static partial Regex InBraces();
}
