using System.Diagnostics;
using System.Text.Json;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Triage;

/// <summary>
/// How often the topic words understand a message. The words were tuned on most of these sets, so the figures over a whole set flatter;
/// nobody read the messages whose number divides by eight before the words were written, and those tell what new messages may expect.
/// </summary>
public sealed class TopicSetTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("triage.nl.jsonl", 1, 0.85, 0.93)]
    [InlineData("triage.en.jsonl", 1, 0.81, 0.88)]
    [InlineData("triage.nl.jsonl", 8, 0.54, 0.67)]
    [InlineData("triage.en.jsonl", 8, 0.50, 0.57)]
    public void Read_MessagesOfConcern_AreUnderstood(string file, int every, double rightTopic, double someConcern)
    {
        var rows = MessageSet.Read(file)
            .Where(row => Number(row) % every == 0)
            .Where(row => Topics.OfConcern.Contains(row.String("topic")) && row.String("urgency") is "medium" or "high" or "acute").ToList();
        var right = Share(rows, row => TopicOf(row) == row.String("topic"));
        var concern = Share(rows, row => TopicWords.IsConcern(row.String("text")));

        output.WriteLine($"{file}, every {every}: {rows.Count}, right topic {right:P1}, some topic of concern {concern:P1}");
        Assert.True(right >= rightTopic, $"right topic {right:P1}");
        Assert.True(concern >= someConcern, $"some topic of concern {concern:P1}");
    }

    [Theory]
    [InlineData("triage.nl.jsonl")]
    [InlineData("triage.en.jsonl")]
    public void Read_SmalltalkAndOther_AreSeldomTakenForConcern(string file)
    {
        var rows = MessageSet.Read(file).Where(row => row.String("topic") is "smalltalk" or "other").ToList();
        var alarms = Share(rows, row => TopicWords.IsConcern(row.String("text")));

        output.WriteLine($"{file}: {rows.Count}, taken for concern {alarms:P1}");
        Assert.True(alarms <= 0.05, $"{alarms:P1}");
    }

    [Theory]
    [InlineData("triage.nl.jsonl")]
    [InlineData("triage.en.jsonl")]
    public void Read_Prevention_IsSeldomTakenForConcern(string file)
    {
        var rows = MessageSet.Read(file).Where(row => row.String("topic") == "prevention").ToList();
        var alarms = Share(rows, row => TopicWords.IsConcern(row.String("text")));

        output.WriteLine($"{file}: {rows.Count}, taken for concern {alarms:P1}");
        Assert.True(alarms <= 0.12, $"{alarms:P1}");
    }

    [Theory]
    [InlineData("benign.nl.jsonl")]
    [InlineData("benign.en.jsonl")]
    public void Read_HarmlessNearMisses_AreSeldomTakenForConcern(string file)
    {
        var alarms = Share(MessageSet.Read(file), row => TopicWords.IsConcern(row.String("text")));

        output.WriteLine($"{file}: taken for concern {alarms:P1}");
        Assert.True(alarms <= 0.10, $"{alarms:P1}");
    }

    [Theory]
    [InlineData("triage.nl.jsonl")]
    [InlineData("triage.en.jsonl")]
    public void Read_Role_IsSeldomAnotherThanTold(string file)
    {
        var rows = MessageSet.Read(file).Where(row => row.String("role") != "unknown").ToList();
        var right = Share(rows, row => Same(row, RoleOf(row)));
        var wrong = Share(rows, row => RoleOf(row) != Role.Unknown && !Same(row, RoleOf(row)));

        output.WriteLine($"{file}: {rows.Count}, right {right:P1}, wrong {wrong:P1}");
        Assert.True(right >= 0.62, $"right {right:P1}");
        Assert.True(wrong <= 0.10, $"wrong {wrong:P1}");

        static bool Same(JsonElement row, Role role) => role.ToString().Equals(row.String("role"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("hij wil geld anders stuurt hij mijn foto naar mijn ouders ")]
    [InlineData("foto ")]
    [InlineData("hij hij hij ")]
    [InlineData("aaabbbcccddd ")]
    [InlineData("d.o.o.d.")]
    public void Read_HostileFourThousandCharacters_TakesMilliseconds(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, (4000 / unit.Length) + 1))[..4000];
        TopicWords.Triage.Read(text, Role.Unknown);

        // The best of several runs: other work on the machine may disturb one of them.
        var best = Enumerable.Range(0, 20).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            TopicWords.Triage.Read(text, Role.Unknown);
            return Stopwatch.GetElapsedTime(start);
        });
        output.WriteLine($"{best.TotalMilliseconds:F2} ms");
        Assert.True(best < TimeSpan.FromMilliseconds(20), $"{best.TotalMilliseconds:F2} ms");
    }

    [Fact]
    public void Read_OrdinaryMessages_TakeMicroseconds()
    {
        var texts = MessageSet.Read("triage.nl.jsonl").Select(row => row.String("text")).ToList();

        // Thirty in a release build on a quiet machine; here, in a debug build beside other tests, only a blow-up is told.
        var best = Enumerable.Range(0, 20).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            texts.ForEach(text => TopicWords.Triage.Read(text, Role.Unknown));
            return Stopwatch.GetElapsedTime(start);
        });
        var each = best.TotalMicroseconds * 100 / texts.Sum(text => text.Length);
        output.WriteLine($"{each:F1} microseconds for 100 characters");
        Assert.True(each < 300, $"{each:F1} microseconds for 100 characters");
    }

    private static string? TopicOf(JsonElement row) => TopicWords.Triage.Read(row.String("text"), Role.Unknown).Topic;

    private static Role RoleOf(JsonElement row) => TopicWords.Triage.Read(row.String("text"), Role.Unknown).Role;

    private static int Number(JsonElement row) => int.Parse(row.String("id").AsSpan(3), System.Globalization.CultureInfo.InvariantCulture);

    private static double Share(IReadOnlyList<JsonElement> rows, Func<JsonElement, bool> holds) => (double)rows.Count(holds) / rows.Count;
}
