using System.Text;
using CsCheck;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.ReadingAlong;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Privacy;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Flows;

/// <summary>A second reader reads along only after a yes, only what it may, and changes next to nothing (promise 7).</summary>
public sealed class ReadAlongTests : ISecondReader
{
    private const string NotUnderstood = "alles is gewoon helemaal niks meer";

    private static readonly SecondReading Bad = new("nl", 1, 0.97);
    private static readonly SecondReading Turkish = new("tr", 0.99, 0.2);

    private static readonly string[] Languages = ["nl", "tr", "(Unknown)", "xx", ""];

    private readonly List<string> sent = [];

    [Theory]
    [InlineData("nl", "Mag een computer van Microsoft meelezen om je beter te begrijpen? Het hoeft niet.")]
    [InlineData("nl-x-simple", "Mag een computer van Microsoft meelezen? Dan snap ik je beter. Het hoeft niet.")]
    [InlineData("en", "May a computer of Microsoft read along, to understand you better? You don't have to.")]
    public async Task Ask_BeforeTelling_OnceAndNoComesFirst(string locale, string question)
    {
        var talk = await StartAsync(locale);
        Assert.Equal(question, talk.Text);
        Assert.Equal(["read-along=no", "read-along=yes", "read-along=unknown"], talk.Choices.Select(choice => choice.Value));

        await talk.PressAsync("no");
        Assert.Equal("tell", talk.User.OpenQuestion);
        Assert.Equal(ReadAlongConsent.No, talk.User.ReadAlong);

        await talk.SayAsync("menu");
        await talk.PressAsync("tell");
        Assert.Equal("tell", talk.User.OpenQuestion);
    }

    [Fact]
    public async Task Ask_WhereNobodyReadsAlong_NeverAskedAndNowhereTold()
    {
        var talk = await (await new Talk().JoinAsync()).PressAsync("tell");
        Assert.Equal("tell", talk.User.OpenQuestion);

        await talk.SayAsync("wat weet je van mij?");
        Assert.DoesNotContain("Microsoft", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("wie leest mee?");
        Assert.DoesNotContain("Microsoft", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_AfterDanger_NotAsked()
    {
        var talk = await new Talk(readAlong: true).JoinAsync();
        await talk.SayAllAsync("mijn vriend slaat en schopt mij", "ja", "menu");
        Assert.Equal("menu", talk.User.OpenQuestion);

        await talk.PressAsync("tell");
        Assert.Equal("tell", talk.User.OpenQuestion);
        Assert.Equal(ReadAlongConsent.NotAsked, talk.User.ReadAlong);
    }

    [Fact]
    public async Task Ask_DangerWordsAtTheQuestion_CardFirst()
    {
        var talk = await StartAsync();
        await talk.SayAsync("ik wil niet meer leven");
        Assert.Contains("113", talk.Text, StringComparison.Ordinal);
        Assert.NotEqual(ReadAlongConsent.Yes, talk.User.ReadAlong);
    }

    [Theory]
    [InlineData("ja", ReadAlongConsent.Yes)]
    [InlineData("ja hoor, mag", ReadAlongConsent.Yes)]
    [InlineData("2", ReadAlongConsent.Yes)]
    [InlineData("nee", ReadAlongConsent.No)]
    [InlineData("1", ReadAlongConsent.No)]
    [InlineData("weet ik niet", ReadAlongConsent.No)]
    [InlineData("misschien", ReadAlongConsent.No)]
    [InlineData("liever niet", ReadAlongConsent.No)]
    [InlineData("stop", ReadAlongConsent.No)]
    [InlineData("waarom?", ReadAlongConsent.No)]
    [InlineData("ze pesten me elke dag in de klassenapp", ReadAlongConsent.No)]
    public async Task Answer_OnlyAPlainYes_IsConsent(string words, ReadAlongConsent expected)
    {
        var talk = await StartAsync();
        await talk.SayAsync(words);
        Assert.Equal(expected, talk.User.ReadAlong);
    }

    [Fact]
    public async Task Answer_AStory_IsHeardAtOnce()
    {
        var talk = await StartAsync();
        await talk.SayAsync("ze pesten me elke dag in de klassenapp");
        Assert.Equal("understood-bullying", talk.User.OpenQuestion);
    }

    [Fact]
    public async Task Answer_Why_ExplainsAndAsksAgain()
    {
        var talk = await StartAsync();
        await talk.SayAsync("waarom?");
        Assert.Contains("Berichten over gevaar gaan er nooit heen", talk.Text, StringComparison.Ordinal);
        Assert.Equal("read-along", talk.User.OpenQuestion);
    }

    [Fact]
    public async Task Know_AfterYes_TellsAndTakesBack()
    {
        var talk = await ConsentAsync();
        await talk.SayAsync("wat weet je van mij?");
        Assert.Contains("Een computer van Microsoft leest mee.", talk.Text, StringComparison.Ordinal);
        await talk.PressAsync("alone");
        Assert.Equal(ReadAlongConsent.No, talk.User.ReadAlong);
        Assert.Equal("tell", talk.User.OpenQuestion);

        Assert.False(await IsSentAsync(talk, NotUnderstood));
        await talk.SayAsync("wat weet je van mij?");
        Assert.Contains("Er leest geen computer van Microsoft mee.", talk.Text, StringComparison.Ordinal);
        Assert.Equal("know", talk.User.OpenQuestion);
    }

    [Fact]
    public async Task Know_ForgetMe_TakesBackToo()
    {
        var talk = await ConsentAsync();
        await talk.SayAsync("wat weet je van mij?");
        await talk.PressAllAsync("forget", "forget");
        Assert.Equal(ReadAlongConsent.NotAsked, talk.User.ReadAlong);
    }

    [Fact]
    public async Task WhoReads_WhereItIsSetUp_NamesMicrosoft()
    {
        var talk = await new Talk(readAlong: true).JoinAsync();
        await talk.SayAsync("wie leest mee?");
        Assert.Contains("Microsoft", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NotUnderstood, true)]
    [InlineData("ik wil niet meer leven", false)]
    [InlineData("ik ga mezelf iets aandoen vanavond echt waar", false)]
    [InlineData("hij slaat me elke dag heel hard", false)]
    [InlineData("ze pesten me elke dag in de klassenapp", false)]
    [InlineData("stop", false)]
    [InlineData("hulplijnen", false)]
    [InlineData("ik wil met een mens praten", false)]
    [InlineData("niks", false)]
    [InlineData("", false)]
    [InlineData("14:05 Kim: alles is gewoon helemaal niks meer", false)]
    [InlineData("Hij: alles is gewoon helemaal niks meer", false)]
    [InlineData("alles is gewoon\nhelemaal niks meer", false)]
    public async Task Send_AfterYes_OnlyWhatWasNotUnderstoodAndIsTheirOwn(string text, bool expected) =>
        Assert.Equal(expected, await IsSentAsync(await ConsentAsync(), text));

    [Theory]
    [InlineData(null)]
    [InlineData("no")]
    [InlineData("unknown")]
    public async Task Send_WithoutYes_Nothing(string? answer)
    {
        var talk = await StartAsync();
        if (answer is not null)
        {
            await talk.PressAsync(answer);
        }

        Assert.False(await IsSentAsync(talk, NotUnderstood));
    }

    [Fact]
    public async Task Send_AButtonAPictureOrNoMessage_Nothing()
    {
        var talk = await ConsentAsync();
        var readings = Readings();
        foreach (var activity in (Activity[])
            [
                new() { Type = ActivityTypes.Message, Text = NotUnderstood, Value = "menu=tell" },
                new() { Type = ActivityTypes.Message, Text = NotUnderstood, Attachments = [new Attachment()] },
                new() { Type = ActivityTypes.Event, Text = NotUnderstood },
                new() { Type = ActivityTypes.Message },
                new() { Type = ActivityTypes.Message, Text = string.Concat(Enumerable.Repeat("niks is wat ", 400)) },
            ])
        {
            Assert.Null(await readings.OfAsync(StateOf(talk), activity, TestContext.Current.CancellationToken));
        }

        Assert.Empty(sent);
    }

    [Fact]
    public async Task Send_InAQuickscan_Nothing()
    {
        var talk = await ConsentAsync();
        await talk.SayAsync("menu");
        await talk.PressAllAsync("scan", "self", "start");
        Assert.StartsWith("quickscan-", talk.User.OpenQuestion, StringComparison.Ordinal);
        Assert.False(await IsSentAsync(talk, NotUnderstood));
    }

    [Fact]
    public async Task Send_AfterDanger_NothingAnyMore()
    {
        var talk = await ConsentAsync();
        await talk.SayAllAsync("mijn vriend slaat en schopt mij", "ja", "menu");
        Assert.False(await IsSentAsync(talk, NotUnderstood));
    }

    [Fact]
    public async Task Send_WithPersonalData_TheyAreTakenOutFirst()
    {
        var talk = await ConsentAsync();
        Assert.True(await IsSentAsync(talk, "ik heet Kanarie en mijn nummer is 06 12345678 en mail kanarie@example.org of zo"));
        var text = Assert.Single(sent);
        Assert.DoesNotContain("kanarie", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("12345678", text, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_StateThatCannotBeRead_NothingAndNoFailure()
    {
        var state = KeptState.Read(Encoding.UTF8.GetBytes("{\"ServiceUser\":{\"readAlong\":7,"));
        Assert.Null(await Readings().OfAsync(state, Message(NotUnderstood), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Effect_VeryNegative_MediumAndOneQuestionOnce()
    {
        var talk = await ConsentAsync();
        talk.Reading = Bad;
        await talk.SayAsync(NotUnderstood);
        Assert.Equal("tell-pick", talk.User.OpenQuestion);
        Assert.StartsWith("Ik snap nog niet wat er is. Het klinkt wel naar.", talk.Text, StringComparison.Ordinal);
        Assert.Equal(RiskLevel.Medium, talk.User.EffectiveLevel());

        await talk.SayAllAsync("menu", NotUnderstood);
        Assert.DoesNotContain("Het klinkt wel naar", talk.Text, StringComparison.Ordinal);
        Assert.Equal(RiskLevel.Medium, talk.User.EffectiveLevel());
    }

    [Fact]
    public async Task Effect_OtherLanguage_LanguagesAreOfferedOnceAndTheQuestionComesBack()
    {
        var talk = await ConsentAsync();
        talk.Reading = Turkish;
        await talk.SayAsync("bugün hava çok güzel arkadaşlar");
        Assert.Equal("language", talk.User.OpenQuestion);
        Assert.Contains("I can read Dutch and English.", talk.Text, StringComparison.Ordinal);
        await talk.PressAsync("english");
        Assert.Equal("tell", talk.User.OpenQuestion);

        await talk.SayAsync("bugün hava çok güzel arkadaşlar");
        Assert.NotEqual("language", talk.User.OpenQuestion);
        Assert.Equal(RiskLevel.Low, talk.User.EffectiveLevel());
    }

    [Theory]
    [InlineData("af", 1)]
    [InlineData("nl", 1)]
    [InlineData("en", 1)]
    [InlineData("nl-BE", 1)]
    [InlineData("tr", 0.7)]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    public void IsOtherLanguage_NearOrUnsure_No(string? language, double confidence) =>
        Assert.False(new SecondReading(language, confidence, 0).IsOtherLanguage);

    [Theory]
    [InlineData("tr")]
    [InlineData("zh_chs")]
    public void IsOtherLanguage_SurelyAnother_Yes(string language) => Assert.True(new SecondReading(language, 0.95, 0).IsOtherLanguage);

    [Theory]
    [InlineData("ik wil niet meer leven")]
    [InlineData("ze pesten me elke dag in de klassenapp")]
    [InlineData("hulplijnen")]
    [InlineData("menu")]
    public async Task Effect_WhatIsUnderstoodHere_IsTheSameWithAnyReading(string text)
    {
        var without = await (await ConsentAsync()).SayAsync(text);
        foreach (var reading in (SecondReading[])[Bad, Turkish, new("tr", 1, 1), new(null, 0, 0)])
        {
            var with = await ConsentAsync();
            with.Reading = reading;
            await with.SayAsync(text);
            Assert.Equal(without.Text, with.Text);
            Assert.Equal(without.User.EffectiveLevel(), with.User.EffectiveLevel());
        }
    }

    [Fact]
    public async Task Effect_AnyReadingWithoutConsent_None()
    {
        var without = await (await StartAsync()).PressAsync("no");
        await without.SayAsync(NotUnderstood);
        var with = await (await StartAsync()).PressAsync("no");
        with.Reading = new SecondReading("tr", 1, 1);
        await with.SayAsync(NotUnderstood);
        Assert.Equal(without.Text, with.Text);
        Assert.Equal(without.User.EffectiveLevel(), with.User.EffectiveLevel());
    }

    [Fact]
    public void Effect_AnyReadingAtAnyLevel_NeverAboveMediumNeverLower() => Gen.Select(
        Gen.Int[0, Languages.Length - 1], Gen.Double, Gen.Double[0, 1], Gen.Enum<RiskLevel>(), Gen.Enum<RiskLevel>(), Gen.Bool).Sample(
        (language, sure, negative, level, floor, offered) =>
        {
            var user = new ServiceUser { ReadAlong = ReadAlongConsent.Yes, OpenQuestion = "tell", Level = level, Floor = floor, LanguageOffered = offered };
            var before = user.EffectiveLevel();
            if (ReadAlongRule.EffectOf(new SecondReading(Languages[language], sure, negative), Message(NotUnderstood), user, Talk.Source.Current) is ReadAlongEffect.AskMore)
            {
                user.TakeWorry();
                return user.EffectiveLevel() == (before is RiskLevel.Low ? RiskLevel.Medium : before) && before < RiskLevel.High;
            }

            return user.EffectiveLevel() == before;
        },
        iter: 2000);

    Task<SecondReading?> ISecondReader.ReadAsync(string text, string language, CancellationToken cancellationToken)
    {
        sent.Add(text);
        return Task.FromResult<SecondReading?>(Bad);
    }

    private static async Task<Talk> StartAsync(string locale = "nl")
    {
        var talk = await new Talk(locale, readAlong: true).JoinAsync();
        return await talk.PressAsync("tell");
    }

    private static async Task<Talk> ConsentAsync() => await (await StartAsync()).PressAsync("yes");

    private static KeptState StateOf(Talk talk) => KeptState.Read(Encoding.UTF8.GetBytes(talk.State!));

    private static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };

    private SecondReadings Readings() => new(this, Talk.Source, new PatternPersonalDataRemover([]));

    private async Task<bool> IsSentAsync(Talk talk, string text)
    {
        sent.Clear();
        await Readings().OfAsync(StateOf(talk), Message(text), TestContext.Current.CancellationToken);
        return sent.Count > 0;
    }
}
