using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Triage;

/// <summary>
/// How much the danger words find, and how often they cry wolf. The lists were tuned on these sets: the floors guard against decline and
/// promise nothing about messages that nobody wrote down yet. An honest sign of that: of the batches of <c>crisis-later.jsonl</c>,
/// written when the lists stood, 62 of 96, 52 of 81, 31 of 41 and (batch 6) 51 of 58 were found at first sight, and of 67 and 23 new
/// near-misses 9 and 0 were a false alarm. Batch 4 was missed by people who tried the bot; batch 5 was written beside its repair.
/// </summary>
public sealed class CrisisSetTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("crisis.nl.jsonl")]
    [InlineData("crisis.en.jsonl")]
    public void Find_CrisisSet_FindsTheDangerAndItsRedFlag(string file)
    {
        var rows = MessageSet.Read(file);
        var missed = rows.Where(row => !DangerWords.Finds(row.String("text"))).ToList();
        var otherFlag = rows.Where(row => !Flags(row.String("text")).Contains(row.String("redFlag"))).ToList();
        var otherSubject = rows.Count(row => DangerWords.Recognizer.Find(row.String("text"))
            .Any(hit => hit.RedFlag == row.String("redFlag") && hit.AboutSomeoneElse != (row.String("subject") == "other")));

        output.WriteLine($"{file}: {rows.Count}, missed {missed.Count}, other red flag {otherFlag.Count}, other subject {otherSubject}");
        AssertAtMost(0.02, missed.Count, rows.Count, Ids(missed));
        AssertAtMost(0.03, otherFlag.Count, rows.Count, Ids(otherFlag));
        AssertAtMost(0.07, otherSubject, rows.Count, "");
    }

    [Fact]
    public void Find_LaterSet_StaysFound()
    {
        var rows = MessageSet.Read("crisis-later.jsonl");
        var missed = rows.Where(row => !Flags(row.String("text")).Contains(row.String("redFlag"))).ToList();

        output.WriteLine($"crisis-later.jsonl: {rows.Count}, missed {missed.Count}");
        AssertAtMost(0.02, missed.Count, rows.Count, Ids(missed));
    }

    [Theory]
    [InlineData("benign.nl.jsonl")]
    [InlineData("benign.en.jsonl")]
    public void Find_NearMisses_AreNoDanger(string file)
    {
        var rows = MessageSet.Read(file);
        var alarms = rows.Where(row => DangerWords.Finds(row.String("text"))).ToList();

        output.WriteLine($"{file}: {rows.Count}, false alarms {alarms.Count}");
        AssertAtMost(0.02, alarms.Count, rows.Count, Ids(alarms));
    }

    [Theory]
    [InlineData("triage.nl.jsonl")]
    [InlineData("triage.en.jsonl")]
    public void Find_TriageSet_FindsAcuteAndLeavesHarmlessAlone(string file)
    {
        var rows = MessageSet.Read(file);
        var acute = rows.Where(row => row.String("urgency") == "acute").ToList();
        var harmless = rows.Where(row => row.String("urgency") is "none" or "low").ToList();
        var missed = acute.Where(row => !DangerWords.Finds(row.String("text"))).ToList();
        var alarms = harmless.Where(row => DangerWords.Finds(row.String("text"))).ToList();

        output.WriteLine($"{file}: acute {acute.Count}, missed {missed.Count}; harmless {harmless.Count}, false alarms {alarms.Count}");
        AssertAtMost(0.03, missed.Count, acute.Count, Ids(missed));
        AssertAtMost(0.01, alarms.Count, harmless.Count, Ids(alarms));
    }

    [Theory]
    [InlineData("crisis.nl.jsonl", 170)]
    [InlineData("crisis.en.jsonl", 110)]
    public void CrisisSet_HasEnoughOfEveryRedFlag(string file, int atLeast)
    {
        var rows = MessageSet.Read(file);
        Assert.True(rows.Count >= atLeast);
        Assert.All(Enumerable.Range(1, 11), number => Assert.True(rows.Count(row => row.String("redFlag") == $"A{number}") >= 5));
    }

    private static IEnumerable<string> Flags(string text) => DangerWords.Recognizer.Find(text).Select(hit => hit.RedFlag);

    private static string Ids(IEnumerable<System.Text.Json.JsonElement> rows) => string.Join(", ", rows.Select(row => row.String("id")));

    private static void AssertAtMost(double share, int count, int of, string which) =>
        Assert.True(count <= share * of, $"{count} of {of}, more than {share:P0}: {which}");
}
