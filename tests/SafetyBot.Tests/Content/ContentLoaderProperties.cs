using CsCheck;
using SafetyBot.Domain.Content;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Content;

/// <summary>However an editor spoils a file, the loader tells it and never throws.</summary>
public sealed class ContentLoaderProperties
{
    private const int Spoilings = 60;

    private static readonly string[] Files = [.. SmallContent.Files().Keys];

    private static readonly Func<string, string>[] Mistakes =
    [
        _ => "",
        line => line[..(line.Length / 2)],
        line => line + " {",
        line => $"  {line}",
        line => line.Contains(':', StringComparison.Ordinal) ? line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)] : line,
        line => line.Contains(':', StringComparison.Ordinal) ? line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)] + " []" : line,
        line => line.Contains(':', StringComparison.Ordinal) ? line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)] + " {}" : line,
        line => line.Contains(':', StringComparison.Ordinal) ? line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)] + " -1" : line,
    ];

    private static readonly Gen<(string File, int Line, int Mistake)> GenSpoiling =
        from file in Gen.OneOf(Files)
        from line in Gen.Int[0, 60]
        from mistake in Gen.Int[0, Mistakes.Length - 1]
        select (file, line, mistake);

    [Fact]
    public void Load_SpoiledLine_NeverThrows() => GenSpoiling.Sample(
        spoiling =>
        {
            using var folder = new ContentFolder();
            var lines = folder.TextOf(spoiling.File).Split('\n');
            var at = spoiling.Line % lines.Length;
            lines[at] = Mistakes[spoiling.Mistake](lines[at]);

            var (content, problems) = folder.With(spoiling.File, string.Join('\n', lines)).Load();

            Assert.Equal(content is null, problems.Any(problem => problem.Severity == ContentSeverity.Error));
            Assert.All(problems, problem => Assert.True(problem.Line >= 1 && problem.Message.Length > 0));
        },
        iter: Spoilings,
        threads: 1);
}
