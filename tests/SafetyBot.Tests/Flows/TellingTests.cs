using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Flows;

/// <summary>Free text in the conversation: what is understood, said back, kept and asked about.</summary>
public sealed class TellingTests
{
    private const string SoundsAcute = "mijn vader schreeuwt de hele tijd en gooit met dingen ik zit op mijn kamer";
    private const string Lured = "ik krijg cadeautjes van een man van 40 op roblox en hij wil naar telegram";

    [Theory]
    [InlineData("iemand dreigt mijn naaktfoto te delen als ik niet betaal", "understood-sextortion")]
    [InlineData("ze pesten me elke dag in de klassenapp", "understood-bullying")]
    [InlineData("my instagram got hacked", "understood-account")]
    [InlineData("ik moet je iets zeggen", "tell-pick")]
    [InlineData("niemand bedreigt mij hoor", "tell-pick")]
    [InlineData("ik ga dood van het lachen", "menu")]
    [InlineData("hoi", "menu")]
    public async Task Tell_AsksWhatFits(string story, string question) =>
        Assert.Equal(question, (await (await new Talk().JoinAsync()).SayAsync(story)).OpenQuestion);

    [Fact]
    public async Task Tell_NotSure_LikeliestTopicsFirst()
    {
        var talk = await (await new Talk().JoinAsync()).SayAsync("niemand bedreigt mij hoor");

        Assert.Equal(["sextortion"], talk.Choices.Select(choice => choice.Value!.ToString()!.Split('=')[1]).Take(1));
        Assert.Equal(4, talk.Choices.Count);
    }

    [Fact]
    public async Task Tell_SoundsAcute_NumbersInSightAndOneConcreteQuestion()
    {
        var talk = await (await new Talk().JoinAsync()).SayAsync(SoundsAcute);

        Assert.Equal("safe-now", talk.OpenQuestion);
        Assert.Contains("112", talk.Text, StringComparison.Ordinal);
        Assert.Contains("113", talk.Text, StringComparison.Ordinal);
        Assert.Null(talk.User.Card);
    }

    [Theory]
    [InlineData("no")]
    public async Task Tell_SoundsAcuteAndNotSafe_CardWithoutTheSameQuestionAgain(string safe)
    {
        var talk = await (await new Talk().JoinAsync()).SayAsync(SoundsAcute);
        await talk.PressAsync(safe);

        Assert.Equal("card-next", talk.OpenQuestion);
        Assert.Equal("A1", talk.User.Card);
        Assert.Equal(RiskLevel.Acute, talk.User.EffectiveLevel());
    }

    [Fact]
    public async Task Tell_SoundsAcuteAndDenied_OnceMoreInOtherWordsWithNumbersThenAtLeastHigh()
    {
        var talk = await (await new Talk().JoinAsync()).SayAsync(SoundsAcute);
        await talk.PressAllAsync("yes", "no");
        Assert.Equal("understood-crisis", talk.OpenQuestion);
        var first = talk.Bubbles[^1];

        await talk.PressAsync("no");
        Assert.Equal("understood-crisis", talk.OpenQuestion);
        Assert.NotEqual(first, talk.Bubbles[^1]);
        Assert.Contains("113", talk.Text, StringComparison.Ordinal);

        await talk.PressAsync("no");
        Assert.Equal("tell-pick", talk.OpenQuestion);
        Assert.Equal(RiskLevel.High, talk.User.EffectiveLevel());
    }

    [Fact]
    public async Task Tell_NotAcuteAndDenied_NotAskedTwice()
    {
        var talk = await (await new Talk().JoinAsync()).SayAsync("mijn instagram is gehackt");
        await talk.PressAsync("no");

        Assert.Equal("tell-pick", talk.OpenQuestion);
        Assert.Equal(RiskLevel.Low, talk.User.EffectiveLevel());
    }

    [Fact]
    public async Task Tell_High_HelplinesShown()
    {
        var talk = await (await new Talk().JoinAsync()).SayAsync("iemand dreigt mijn naaktfoto te delen als ik niet betaal");
        await talk.PressAsync("yes");

        Assert.Contains("020 261 52 75", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_ToldAndConfirmed_NotAskedAgainAndCounts()
    {
        var talk = await ToldAsync();
        await talk.PressAllAsync("scan", "start");
        Assert.Equal("quickscan-youth-asked-online", talk.OpenQuestion);

        await talk.AnswerScanAsync(new Dictionary<string, string>());
        Assert.Equal("scan-review", talk.OpenQuestion);
        var asked = talk.User.Scan!.Answers;
        Assert.Equal("online", asked.Find(answer => answer.LinkId == "about")!.Option);
        Assert.Equal("yes", asked.Find(answer => answer.LinkId == "gifts")!.Option);
        Assert.Contains("(dat vertelde je)", talk.Text, StringComparison.Ordinal);
        Assert.True(talk.User.Level >= RiskLevel.Medium);
    }

    [Fact]
    public async Task Scan_ToldOffTheWay_StandsInTheReviewAndCanBeChanged()
    {
        var talk = await ToldAsync();
        await talk.PressAllAsync("scan", "start");
        await talk.AnswerScanAsync(new Dictionary<string, string>());
        var before = talk.User.Level;

        // The last line is the app that was told, whose question is not on this way.
        await talk.PressAsync("change");
        await talk.SayAsync(talk.Choices.Count(choice => char.IsAsciiDigit(choice.Title![0])).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("quickscan-youth-app", talk.OpenQuestion);
        await talk.PressAsync("no");

        Assert.Equal("no", talk.User.Scan!.AnswerTo("app"));
        Assert.True(talk.User.Level <= before);
    }

    [Fact]
    public async Task Scan_ToldButDenied_IsAsked()
    {
        var talk = await (await new Talk().JoinAsync()).SayAsync(Lured);
        await talk.PressAllAsync("no", "unknown");

        Assert.Empty(talk.User.Told);
        await talk.SayAsync("menu");
        await talk.PressAllAsync("scan", "start");
        Assert.Equal("quickscan-youth-about", talk.OpenQuestion);
    }

    [Fact]
    public async Task Scan_YesThatSpeaksOfAnother_IsNoAnswer()
    {
        var talk = await ScanAsync("online");

        await talk.SayAsync("Ja hij wil mij zien");
        Assert.Equal("quickscan-youth-asked-online", talk.OpenQuestion);
        Assert.Null(talk.User.Scan!.AnswerTo("asked-online"));
        Assert.Equal(["G11"], talk.User.Told);
    }

    [Fact]
    public async Task Scan_YesThatGoesOn_IsAnAnswer()
    {
        var talk = await ScanAsync("photos");

        await talk.SayAsync("ja hij zegt dat ik moet betalen");
        Assert.Equal("yes", talk.User.Scan!.AnswerTo("threat"));
    }

    [Fact]
    public async Task Scan_WordsThatTellWhatIsAsked_AreAYes()
    {
        var talk = await ScanAsync("online");

        await talk.SayAsync("gisteren wou ie weer naaktfoto's van me");
        Assert.Equal("yes", talk.User.Scan!.AnswerTo("asked-online"));
    }

    [Fact]
    public async Task Scan_ToldAtAnotherQuestion_RaisesAndNeverLowers()
    {
        var talk = await ScanAsync("online");
        await talk.SayAsync("hij wordt gemeen als ik wil stoppen");
        await talk.AnswerScanAsync(new Dictionary<string, string>());

        Assert.True(talk.User.EffectiveLevel() >= RiskLevel.High);
    }

    [Fact]
    public async Task Scan_SoundsAcute_AskedAboutFirstThenTheQuestionComesBack()
    {
        var talk = await ScanAsync("online");
        await talk.SayAsync(SoundsAcute);
        Assert.Equal("safe-now", talk.OpenQuestion);

        await talk.PressAllAsync("yes", "no");
        Assert.Equal("quickscan-youth-asked-online", talk.OpenQuestion);
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("nee")]
    [InlineData("weet ik niet")]
    public async Task Menu_BareAnswer_AskedInOtherWords(string words)
    {
        var talk = await (await new Talk().JoinAsync()).SayAsync(words);

        Assert.Equal(Talk.Content.Texts(Locale.Dutch).Line("menu-again"), talk.Text);
    }

    [Fact]
    public async Task Menu_BareAnswerOpensTheConversation_NoStory() => Assert.Equal("menu", (await new Talk().SayAsync("ja")).OpenQuestion);

    [Fact]
    public async Task Danger_TakenBack_AskedOnceLevelStaysHigh()
    {
        var talk = await (await new Talk().JoinAsync()).SayAllAsync("ik wil dood", "nee hoor grapje");
        Assert.Equal("words-taken-back", talk.OpenQuestion);

        await talk.PressAsync("mistake");
        Assert.Equal("menu", talk.OpenQuestion);
        Assert.Equal(RiskLevel.High, talk.User.EffectiveLevel());
        Assert.Empty(talk.User.RedFlags);
        Assert.NotNull(talk.User.Card);

        await talk.SayAllAsync("ik wil dood", "grapje");
        Assert.NotEqual("words-taken-back", talk.OpenQuestion);
        Assert.Equal(["A2"], talk.User.RedFlags);
    }

    [Fact]
    public async Task Danger_NotTakenBackAfterAll_CardAgain()
    {
        var talk = await (await new Talk().JoinAsync()).SayAllAsync("ik wil dood", "grapje");
        await talk.PressAsync("keep");

        Assert.Equal("safe-now", talk.OpenQuestion);
        Assert.Equal(RiskLevel.Acute, talk.User.EffectiveLevel());
    }

    [Fact]
    public async Task Advice_FriendsWishToDie_NobodyElseIsAskedAbout()
    {
        var talk = await (await new Talk().JoinAsync()).SayAsync("mijn beste vriend zegt dat hij dood wil");
        await talk.PressAllAsync("yes", "advice");

        Assert.Equal("home-safe-friend", talk.OpenQuestion);
    }

    [Fact]
    public async Task Advice_OwnDanger_OtherPersonIsAskedAbout()
    {
        var talk = await (await new Talk().JoinAsync()).SayAsync("mijn vriend slaat en schopt mij");
        await talk.PressAllAsync("yes", "advice");
        if (talk.OpenQuestion == "role")
        {
            await talk.PressAsync("self");
        }

        Assert.Equal("other-person", talk.OpenQuestion);
    }

    [Theory]
    [InlineData("ik ga moren afspreken met een jongen van snap", "A3")]
    [InlineData("mijn stiefvader zegt dat ik mooi ben en hij wil dat ik het geheim hou", "A10")]
    [InlineData("my stepdad says im beautiful and that its our secret", "A10")]
    public async Task Danger_SaidOtherwise_ItsCard(string words, string redFlag) =>
        Assert.Equal([redFlag], (await (await new Talk().JoinAsync()).SayAsync(words)).User.RedFlags);

    [Theory]
    [InlineData("mijn vader zegt dat het een verrassing is, ik vind het mooi maar moet het geheim houden voor mama's verjaardag")]
    [InlineData("mijn broer vindt mijn tekening mooi")]
    public void Danger_SweetWordsAndHarmless_None(string words) => Assert.Empty(Talk.Source.Current.Danger.Find(words));

    private static async Task<Talk> ToldAsync()
    {
        var talk = await (await new Talk().JoinAsync()).SayAsync(Lured);
        await talk.PressAsync("yes");
        return talk;
    }

    private static async Task<Talk> ScanAsync(string about)
    {
        var talk = await new Talk().JoinAsync();
        await talk.PressAllAsync("scan", "self", "start", about);
        return talk;
    }
}
