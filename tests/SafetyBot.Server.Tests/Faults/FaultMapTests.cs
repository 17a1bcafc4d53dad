using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SafetyBot.Server.Tests.Faults;

/// <summary>The table in tests/README.md is true.</summary>
public sealed partial class FaultMapTests
{
    private static readonly string Tests = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    private static readonly (char Kind, int From, int To)[] Asked = [('F', 1, 27), ('A', 1, 6), ('A', 12, 12), ('A', 14, 25), ('A', 31, 33), ('E', 1, 12), ('X', 1, 17)];

    [Fact]
    public void Table_EveryId_HasOneRow() => Assert.Equal(Ids().Order(), Rows().Select(row => row.Id).Order());

    [Fact]
    public void Table_EveryTestNamed_IsThere()
    {
        var code = Directory.EnumerateFiles(Tests, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        foreach (var (id, tests) in Rows())
        {
            foreach (var parts in TestName().Matches(tests).Select(match => match.Groups[1].Value.Split('.')))
            {
                var method = parts.Length == 2 ? $@"\b{parts[1]}\(" : $@"\b(\w+_)?{id}_\w+\(";
                Assert.True(code[parts[0]].Any(text => Regex.IsMatch(text, method)), $"{id}: {string.Join('.', parts)} has no such test.");
            }
        }
    }

    private static IEnumerable<string> Ids() => Asked.SelectMany(range =>
        Enumerable.Range(range.From, range.To - range.From + 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"{range.Kind}{number:00}")));

    private static List<(string Id, string Tests)> Rows() =>
        [.. Row().Matches(File.ReadAllText(Path.Combine(Tests, "README.md"))).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"^\| ([FAEX]\d\d) \| ([^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex TestName();
}
