using System.Text.RegularExpressions;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Rules;

/// <summary>A19: no text makes a regular expression run long. Every one in the program is linear (NonBacktracking) or has a time limit.</summary>
public sealed partial class RegexTests
{
    private static readonly string Sources = Path.Combine(Dialogs.Schemas, "..", "..", "src");

    [Fact]
    public void Sources_EveryRegex_LinearOrWithTimeLimit()
    {
        var all = Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(path => Regexes().Matches(File.ReadAllText(path)).Select(match => (File: Path.GetFileName(path), Text: match.Value)))
            .ToList();

        Assert.True(all.Count >= 30, "The expressions are not found.");
        Assert.All(all, regex => Assert.True(IsBounded(regex.Text), $"{regex.File}: {regex.Text}"));
    }

    [Theory]
    [InlineData("[GeneratedRegex(\"a+\")]\n    private", false)]
    [InlineData("new Regex(\"a+\");", false)]
    [InlineData("Regex.IsMatch(text, \"a+\");", false)]
    [InlineData("[GeneratedRegex(\"a+\", RegexOptions.NonBacktracking)]\n    private", true)]
    public void IsBounded_KnowsThem(string code, bool bounded) => Assert.Equal(bounded, IsBounded(Regexes().Match(code).Value));

    // "Linear" and "Plain" are constants: RegexOptions.NonBacktracking and more.
    private static bool IsBounded(string regex) =>
        regex.Contains("NonBacktracking", StringComparison.Ordinal) || regex.Contains("matchTimeout", StringComparison.Ordinal) || regex.Contains(", Linear", StringComparison.Ordinal) || regex.Contains(", Plain)", StringComparison.Ordinal);

    [GeneratedRegex(@"\[GeneratedRegex\((.|\n)*?\)\]\n|new Regex\([^;]*;|\bRegex\.(IsMatch|Match|Matches|Replace|Split)\([^;]*;", RegexOptions.NonBacktracking)]
    private static partial Regex Regexes();
}
