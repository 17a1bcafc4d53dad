using SafetyBot.Conversations.Flows;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Promises;

/// <summary>Promise 11: a choice carries its question's id; an answer to a question no longer open changes nothing.</summary>
public sealed class Promise11NothingDoubledTests
{
    [Fact]
    public async Task Press_ButtonOfAnOldQuestion_ChangesNothing()
    {
        var talk = await new Talk().JoinAsync();
        await talk.PressAllAsync("scan", "self", "start", "photos");
        var old = talk.Choices[0];
        await talk.PressAllAsync("no");
        var before = talk.State;
        var question = talk.OpenQuestion;
        await talk.PressAsync(old);

        Assert.Equal(question, talk.OpenQuestion);
        Assert.Equal(before, talk.State);
        Assert.Contains("Er is niets veranderd.", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SameStateAndActivityTwice_SameTurn()
    {
        var talk = await new Talk().JoinAsync();
        await talk.PressAllAsync("scan", "self", "start");
        var state = talk.State;
        await talk.PressAsync("photos");
        var (first, text) = (talk.User, talk.Text);
        talk.State = state;
        await talk.TurnAsync(new Activity { Type = ActivityTypes.Message, Text = "x", Value = new ChoiceValue("quickscan-youth-about", "photos").ToString() });

        Assert.Equal(text, talk.Text);
        Assert.Equal(first.Scan!.Answers.Count, talk.User.Scan!.Answers.Count);
    }

    [Theory]
    [InlineData("any=other")]
    [InlineData("quickscan-youth-about=acute")]
    [InlineData("menu=forged")]
    public async Task Press_ValueThatWasNeverOffered_ChangesNothing(string value)
    {
        var talk = await new Talk().JoinAsync();
        var before = talk.State;
        await talk.TurnAsync(new Activity { Type = ActivityTypes.Message, Text = "x", Value = value });

        Assert.Equal(before, talk.State);
        Assert.Equal("menu", talk.OpenQuestion);
    }
}
