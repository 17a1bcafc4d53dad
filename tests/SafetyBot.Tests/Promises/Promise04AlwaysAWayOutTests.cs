using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Promises;

/// <summary>Promise 4: at each step stop, back, language, simpler words, helplines, a person; what cannot be read is asked in other words; three times unread is "don't know", never "no".</summary>
public sealed class Promise04AlwaysAWayOutTests
{
    /// <summary>Where to stand: the buttons to press, one after the other.</summary>
    public static TheoryData<string> Ways { get; } =
    [
        "", "more", "tell", "scan", "scan self", "scan self start", "scan self start photos", "scan self start photos yes help",
        "scan self start photos yes help advice", "scan self start photos yes help helplines",
    ];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Say_Stop_StopsAndTheMenuIsThere(string way)
    {
        var talk = await AtAsync(way);
        await talk.SayAsync("stop");

        Assert.Contains("we stoppen", talk.Text, StringComparison.Ordinal);
        Assert.StartsWith("menu", talk.OpenQuestion, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Say_Helplines_NumbersThenBackWhereTheyWere(string way)
    {
        var talk = await AtAsync(way);
        var question = talk.User.OpenQuestion;
        await talk.SayAsync("hulplijnen");
        Assert.Contains("Bel 112.", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Bel 113.", talk.Text, StringComparison.Ordinal);

        await talk.PressAllAsync("netherlands", "done");
        Assert.StartsWith(question!, talk.User.OpenQuestion, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Say_SimplerWords_SameQuestionInEasyDutch(string way)
    {
        var talk = await AtAsync(way);
        var question = talk.User.OpenQuestion;
        await talk.SayAsync("makkelijker");

        Assert.Equal(Domain.Content.Locale.EasyDutch, talk.User.Locale);
        Assert.Equal(question, talk.User.OpenQuestion);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Say_Language_SameQuestionInEnglish(string way)
    {
        var talk = await AtAsync(way);
        var question = talk.User.OpenQuestion;
        await talk.SayAsync("taal");
        await talk.PressAsync("english");

        Assert.Equal(question, talk.User.OpenQuestion);
        Assert.Contains("English with you", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_Back_AsksTheQuestionBefore()
    {
        var talk = await AtAsync("scan self start online no");
        var second = talk.OpenQuestion;
        await talk.SayAsync("terug");
        Assert.Equal("quickscan-youth-asked-online", talk.OpenQuestion);
        await talk.PressAsync("no");
        Assert.Equal(second, talk.OpenQuestion);
    }

    [Fact]
    public async Task Say_WhyDoYouAsk_SaysWhyAndAsksAgain()
    {
        var talk = await AtAsync("scan self start online");
        var question = talk.OpenQuestion;
        await talk.SayAsync("waarom vraag je dat?");

        Assert.Equal(Talk.Content.Texts(Domain.Content.Locale.Dutch).Line($"{question}-why"), talk.Bubbles[0]);
        Assert.Equal(question, talk.OpenQuestion);
    }

    [Fact]
    public async Task Say_PauseThenResume_GoesOnWhereItWas()
    {
        var talk = await AtAsync("scan self start online no");
        var question = talk.OpenQuestion;
        await talk.SayAsync("pauze");
        Assert.Equal("menu-resume", talk.OpenQuestion);
        await talk.PressAllAsync("resume", "resume");

        Assert.Equal(question, talk.OpenQuestion);
    }

    [Fact]
    public async Task Say_UnreadThreeTimes_CountsAsDontKnow()
    {
        var talk = await AtAsync("scan self start online");
        var question = talk.OpenQuestion;
        await talk.SayAsync("blabla");
        Assert.Equal(question, talk.OpenQuestion);
        Assert.Equal(Talk.Content.Texts(Domain.Content.Locale.Dutch).Line($"{question}-again"), string.Join(' ', talk.Bubbles).Replace("Vraag 2. ", "", StringComparison.Ordinal));
        await talk.SayAllAsync("blabla", "blabla");

        Assert.NotEqual(question, talk.OpenQuestion);
        Assert.Equal(AnswerIds.Unknown, talk.User.Scan!.AnswerTo("asked-online"));
    }

    [Fact]
    public void Questions_EveryOne_HasAWayOnAfterThreeUnreadAnswers() =>
        Assert.All(Questions.All, question => Assert.True(question.FreeText || question.Fallback is not null, question.Id));

    [Theory]
    [InlineData("help mij")]
    [InlineData("hulplijnen")]
    public async Task Say_NonsenseAtTheCountry_GoesOn(string words)
    {
        var talk = await AtAsync("");
        await talk.SayAllAsync(words, "blub", "blub", "blub");

        Assert.NotEqual("country", talk.OpenQuestion);
    }

    [Theory]
    [InlineData("hulplijnen")]
    [InlineData("iemand stuurt me vervelende berichten")]
    public async Task Say_AStoryAtAMenu_IsHeard(string before)
    {
        var talk = await AtAsync("");
        await talk.SayAllAsync(before, "er is een gast die zegt dat ie mijn foto gaat doorsturen als ik niet betaal");

        Assert.Equal("understood-sextortion", talk.OpenQuestion);
    }

    [Theory]
    [InlineData("verder")]
    [InlineData("terug")]
    [InlineData("menu")]
    public async Task Say_AWayOnAtTheQuestionAboutDying_TheQuestionStays(string words)
    {
        var talk = await AtAsync("scan self start photos yes continue yes yes");
        Assert.Equal("card-ask-suicide", talk.OpenQuestion);
        await talk.SayAsync(words);

        Assert.Equal("card-ask-suicide", talk.OpenQuestion);
    }

    [Fact]
    public async Task Helplines_AfterTelling_ComeBackToWhatWasAsked()
    {
        var talk = await AtAsync("");
        await talk.SayAllAsync("er is een gast die zegt dat ie mijn foto gaat doorsturen als ik niet betaal", "ja");
        await talk.PressAllAsync(talk.OpenQuestion == "role" ? ["self", "helplines", "netherlands", "done"] : ["helplines", "netherlands", "done"]);

        Assert.Equal("tell-next", talk.OpenQuestion);
    }

    private static async Task<Talk> AtAsync(string way)
    {
        var talk = await new Talk().JoinAsync();
        return await talk.PressAllAsync(way.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
