using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Promises;

/// <summary>Promises 7 and 8: nobody is alerted and no text suggests it; no desk is connected and it says so at once; words are not kept; forgetting gives a receipt.</summary>
public sealed class Promise08AnonymousTests
{
    private const string Canary = "mijn geheime kanariewoord is zwaluwstaart";

    [Theory]
    [InlineData("ik wil met een mens praten")]
    [InlineData("mag ik een echt persoon spreken")]
    public async Task Say_APerson_SaysAtOnceThatNobodyIsHere(string words)
    {
        var talk = await new Talk().JoinAsync();
        await talk.SayAsync(words);

        Assert.Equal("In deze chat is geen medewerker. Deze mensen kun je bellen of chatten.", talk.Bubbles[0]);
        Assert.Contains("0800-0432", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Replies, reply => reply.Type == ActivityTypes.Event);
    }

    [Fact]
    public async Task Join_FirstWords_ItIsAComputerThatCannotSendHelp()
    {
        var talk = await new Talk().JoinAsync();

        Assert.Equal("Hoi. Ik ben een computer, geen mens. Ik kan geen hulp sturen. In gevaar? Bel 112.", talk.Bubbles[0]);
    }

    [Fact]
    public async Task Say_OwnWords_AreNeverInTheState()
    {
        var talk = await new Talk().JoinAsync();
        await talk.SayAsync(Canary);
        Assert.DoesNotContain("zwaluwstaart", talk.State, StringComparison.Ordinal);
        await talk.SayAllAsync("stop", "1", Canary + " en ik word bedreigd met een foto", "ja", "1", "stop", "2", Canary, Canary + " ik wil dood", Canary);

        Assert.DoesNotContain("zwaluwstaart", talk.State, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", 24, "24 uur na je laatste bericht is het weg.")]
    [InlineData("nl-x-simple", 48, "2 dagen na je laatste bericht is het weg.")]
    [InlineData("en", 12, "12 hours after your last message it is gone.")]
    public async Task Say_WhoReads_WhereWordsAreKept_TellsHowLong(string locale, int hours, string expected)
    {
        var talk = await new Talk(locale, wordsKept: TimeSpan.FromHours(hours)).JoinAsync();
        await talk.SayAsync(locale == "en" ? "who can read this?" : "wie leest mee?");
        Assert.Contains(expected, talk.Text, StringComparison.Ordinal);
        await talk.SayAsync(locale == "en" ? "what do you know about me?" : "wat weet je van mij?");
        Assert.Contains(expected, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_WhatDoYouKnow_ListsItAndForgetsWithAReceipt()
    {
        var talk = await new Talk().JoinAsync();
        await talk.PressAllAsync("scan", "self", "start", "online", "yes", "continue");
        await talk.SayAsync("wat weet je van mij?");
        Assert.Contains("Het gaat over jou.", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Ik heb 2 antwoorden op de vragen.", talk.Text, StringComparison.Ordinal);

        await talk.PressAllAsync("forget", "forget");

        Assert.Contains("Ik heb alles van jou gewist op 2026-11-24 16:00.", talk.Text, StringComparison.Ordinal);
        Assert.Equal("menu", talk.OpenQuestion);
        Assert.Null(talk.User.Scan);
        Assert.Empty(talk.User.RedFlags);
    }

    [Fact]
    public async Task Say_ForgetMeInAQuickscan_NothingBelowGoesOn()
    {
        var talk = await new Talk().JoinAsync();
        await talk.PressAllAsync("scan", "self", "start", "photos", "yes", "continue", "yes");
        await talk.SayAsync("vergeet mij");
        await talk.PressAsync("forget");

        Assert.Equal("menu", talk.OpenQuestion);
        Assert.Null(talk.User.Card);
        Assert.Empty(talk.Failures);
    }
}
