using System.Text.RegularExpressions;
using SafetyBot.Domain.Privacy;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Privacy;

/// <summary>A set of invented sentences in which [[what points to a person]] is marked.</summary>
public sealed partial class PersonalDataSetTests(ITestOutputHelper output)
{
    private readonly PatternPersonalDataRemover remover = new(["0800 0432", "0800-0113", "112", "113", "0800-2000", "0800 1111", "999"]);

    [Fact]
    public void Remove_MarkedSet_FindsNearlyAllAndLittleElse()
    {
        var rows = MessageSet.Read("personal-data.jsonl");
        Assert.True(rows.Count >= 300);
        int marked = 0, gone = 0, blots = 0, rightBlots = 0;
        foreach (var row in rows)
        {
            var (text, marks) = Unmarked(row.String("text"));
            var found = remover.Find(text);
            var missed = marks.Where(mark => !found.Any(datum => datum.Start <= mark.Start && datum.End >= mark.End)).ToList();
            var wrong = found.Where(datum => !marks.Any(mark => datum.Start < mark.End && mark.Start < datum.End)).ToList();
            marked += marks.Count;
            gone += marks.Count - missed.Count;
            blots += found.Count;
            rightBlots += found.Count - wrong.Count;
            if (missed.Count + wrong.Count > 0)
            {
                output.WriteLine($"{row.String("id")}: {row.String("text")} -> {remover.Remove(text)}");
            }

            Assert.Equal(remover.Remove(text), remover.Remove(remover.Remove(text)));
        }

        output.WriteLine($"recall {gone} of {marked}, precision {rightBlots} of {blots}");
        Assert.True(gone >= 0.97 * marked, $"recall {gone} of {marked}");
        Assert.True(rightBlots >= 0.97 * blots, $"precision {rightBlots} of {blots}");
    }

    private static (string Text, List<(int Start, int End)> Marks) Unmarked(string text)
    {
        List<(int Start, int End)> marks = [];
        var taken = 0;
        foreach (Match match in Mark().Matches(text))
        {
            var start = match.Index - taken;
            marks.Add((start, start + match.Length - 4));
            taken += 4;
        }

        return (Mark().Replace(text, "$1"), marks);
    }

    [GeneratedRegex(@"\[\[(.*?)\]\]")]
    private static partial Regex Mark();
}
