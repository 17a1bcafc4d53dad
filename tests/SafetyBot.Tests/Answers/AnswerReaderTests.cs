using System.Diagnostics;
using SafetyBot.Conversations.Answers;
using SafetyBot.Domain.Content;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Answering;

public sealed class AnswerReaderTests
{
    private static readonly AnswerChoice UnknownChoice = new("unknown", "Weet ik niet", []);
    private static readonly AnswerChoice DeclinedChoice = new("declined", "Wil ik niet zeggen", []);

    private static readonly Dictionary<string, AnswerChoice[]> Choices = new(StringComparer.Ordinal)
    {
        ["standard"] = [new("yes", "Ja", []), new("no", "Nee", []), UnknownChoice, DeclinedChoice],
        ["who"] =
        [
            new("online", "Alleen online", ["via internet"]),
            new("real", "Ik ken die persoon in het echt", ["van school"]),
            new("home", "Iemand thuis", []),
            UnknownChoice,
            DeclinedChoice,
        ],
        ["age"] =
        [
            new("a12", "Jonger dan 12", ["onder 12"]),
            new("a12-15", "12 tot en met 15", ["12 15"]),
            new("a16-17", "16 of 17", []),
            new("a18", "18 of ouder", []),
            new("declined", "Liever niet", []),
        ],
        ["menu"] = [new("tell", "Ik wil iets vertellen", []), new("scan", "Vragen doen", []), new("more", "Meer", [])],
    };

    private static readonly AnswerReader Reader = new([Read("answers.nl.yaml"), Read("answers.en.yaml")]);

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            TheoryData<string, string, string> rows = [];
            foreach (var row in MessageSet.Read("answers.jsonl"))
            {
                rows.Add(row.String("choices"), row.String("text"), row.String("expect"));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Read_Phrase_IsItsAnswer(string choices, string text, string expected)
    {
        var reading = Reader.Read(text, Choices[choices]);
        Assert.Equal(expected, reading.Chosen ?? (reading.IsUnclear ? "unclear" : "notread"));
    }

    [Fact]
    public void Rows_AreEnough() => Assert.True(Rows.Count >= 260);

    // No message that tells a danger, or anything else at length, may be taken for "no".
    [Theory]
    [InlineData("crisis.nl.jsonl")]
    [InlineData("crisis.en.jsonl")]
    [InlineData("triage.nl.jsonl")]
    [InlineData("triage.en.jsonl")]
    public void Read_WholeStories_AreNeverNo(string file) => Assert.All(
        MessageSet.Read(file).Select(row => row.String("text")).Where(text => text.Contains(' ', StringComparison.Ordinal)),
        text => Assert.NotEqual("no", Reader.Read(text, Choices["standard"]).Chosen));

    [Fact]
    public void Read_ShortAnswers_TakeMicroseconds()
    {
        string[] texts = ["jaaa", "nee joh", "kweenie", "zeg ik liever niet", "2", "👍"];
        var best = Enumerable.Range(0, 30).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < 100; i++)
            {
                foreach (var text in texts)
                {
                    Reader.Read(text, Choices["standard"]);
                }
            }

            return Stopwatch.GetElapsedTime(start).TotalMicroseconds / (100 * texts.Length);
        });

        // Wide enough for a debug build on a busy machine; the benchmark holds the exact figure.
        Assert.True(best < 20, $"{best:F2} µs");
    }

    private static AnswerWordList Read(string file)
    {
        using var yaml = Dialogs.OpenTriage(file);
        return WordListFile.Read<AnswerWordList>(yaml);
    }
}
