using SafetyBot.Domain.Quickscan;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Promises;

/// <summary>Promise 3: a signal never lowers the level; "don't know" is never "no"; a red flag taken back leaves at least high.</summary>
public sealed class Promise03NeverLoweredTests
{
    [Fact]
    public async Task RedFlag_NotAnswered_AskedOnceMoreWithContactsThenAtLeastHigh()
    {
        var talk = await new Talk().JoinAsync();
        await talk.PressAllAsync("scan", "self", "start", "photos", "yes", "continue");
        var question = talk.OpenQuestion;

        await talk.PressAsync("unknown");
        Assert.Equal(question, talk.OpenQuestion);
        Assert.Contains("020 261 52 75", talk.Text, StringComparison.Ordinal);

        await talk.PressAsync("declined");
        Assert.NotEqual(question, talk.OpenQuestion);
        Assert.True(talk.User.EffectiveLevel() >= RiskLevel.High);
    }

    [Fact]
    public async Task RedFlag_TakenBack_AskedOnceWhetherAMistakeThenAtLeastHigh()
    {
        var talk = await new Talk().JoinAsync();
        await talk.PressAllAsync("scan", "self", "start", "photos", "yes", "continue", "yes", "yes", "no", "resume");
        await talk.SayAsync("terug");
        Assert.Equal("quickscan-youth-deadline", talk.OpenQuestion);

        await talk.PressAsync("no");
        Assert.Equal("taken-back", talk.OpenQuestion);
        await talk.PressAsync("mistake");

        Assert.Equal(RiskLevel.High, talk.User.EffectiveLevel());
        Assert.NotEqual("taken-back", talk.OpenQuestion);
    }

    [Fact]
    public async Task Review_OrdinaryAnswerChanged_ScoredAnew()
    {
        var talk = await new Talk().JoinAsync();
        await talk.PressAllAsync("scan", "self", "start", "online");
        await talk.AnswerScanAsync(new Dictionary<string, string> { ["gifts"] = "yes" });
        Assert.Equal("scan-review", talk.OpenQuestion);
        Assert.Equal(RiskLevel.Medium, talk.User.Level);

        await talk.PressAsync("change");
        await talk.SayAsync(talk.User.Scan!.Answers.FindIndex(answer => answer.LinkId == "gifts") is var at ? $"{at + 1}" : "");
        await talk.PressAsync("no");
        await talk.AnswerScanAsync(new Dictionary<string, string>());
        await talk.PressAsync("correct");

        Assert.Contains("Ik zie nu geen signalen. Voelt het niet goed? Praat er dan met iemand over.", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_Low_NeverSaysSafe()
    {
        var talk = await new Talk().JoinAsync();
        await talk.PressAllAsync("scan", "self", "start", "online");
        await talk.AnswerScanAsync(new Dictionary<string, string>());
        await talk.PressAsync("correct");

        Assert.DoesNotContain("veilig", talk.Bubbles[0], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("niets aan de hand", talk.Text, StringComparison.OrdinalIgnoreCase);
    }

}
