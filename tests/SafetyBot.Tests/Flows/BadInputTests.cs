using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Flows;

/// <summary>Bad input is answered politely, the open question stays, nothing is lost.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string> Bad { get; } =
    [
        "", "   ", "\n\t", "\0", "\u200B\u200D\uFEFF", "❤️🔥😂", "<script>alert(1)</script>", "<b onclick=x>hoi</b>", "\u202Eabc\u202C", "\uD800", "{{7*7}}",
        "'; DROP TABLE x; --", "../../etc/passwd", "%s%n%x", "a\r\nSet-Cookie: x=1", new string('a', 4000), new string('x', 100_000),
        string.Concat(Enumerable.Repeat("e\u0301\u0302\u0303", 1000)), "=", "any=", "=card", "menu=tell=x",
    ];

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Say_InTheQuickscan_QuestionStaysAndAnswersAreKept(string text)
    {
        var talk = await new Talk().JoinAsync();
        await talk.PressAllAsync("scan", "self", "start", "online", "no");
        var (question, answers) = (talk.User.OpenQuestion, talk.User.Scan!.Answers.Count);
        await talk.SayAsync(text);

        Assert.Equal(question, talk.User.OpenQuestion);
        Assert.Equal(answers, talk.User.Scan!.Answers.Count);
        Assert.NotEmpty(talk.Replies);
        Assert.InRange(talk.Bubbles.Count, 1, 3);
    }

    [Theory]
    [InlineData("text")]
    [InlineData(12)]
    [InlineData(true)]
    [InlineData("menu")]
    public async Task Press_ValueOfAnotherKind_IsNoButtonOfOurs(object value)
    {
        var talk = await new Talk().JoinAsync();
        await talk.TurnAsync(new Activity { Type = ActivityTypes.Message, Text = "hallo", Value = value });

        Assert.StartsWith("menu", talk.User.OpenQuestion, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_DangerInALongStory_CardComesFirst()
    {
        var talk = await new Talk().JoinAsync();
        await talk.SayAsync("ik wil niet meer leven. " + new string('x', 5000));

        Assert.Equal("safe-now", talk.OpenQuestion);
    }

    [Fact]
    public async Task Say_AHundredTimesNonsense_NeverADeadEnd()
    {
        var talk = await new Talk().JoinAsync();
        await talk.PressAllAsync("scan", "self", "start");
        for (var turn = 0; turn < 100; turn++)
        {
            await talk.SayAsync("blubberdeblub");
            Assert.NotNull(talk.User.OpenQuestion);
        }

        Assert.InRange(talk.State!.Length, 1, 20_000);
    }
}
