using SafetyBot.Tests.BotBuilder.Dialogs;

namespace SafetyBot.Tests.BotBuilder.Prompts;

public sealed class ConfirmPromptTests
{
    private static PromptOptions Question => new()
    {
        Prompt = MessageFactory.Text("Please confirm."),
        RetryPrompt = MessageFactory.Text("Please confirm, say 'yes' or 'no' or something like that."),
    };

    [Fact]
    public void Constructor_EmptyId_Throws() => Assert.Throws<ArgumentNullException>(() => new ConfirmPrompt(string.Empty));

    [Theory]
    [InlineData("en-us", "yes", true)]
    [InlineData("en-us", "Yep!", true)]
    [InlineData("en-us", "sure, go on", true)]
    [InlineData("en-us", "ok", true)]
    [InlineData("en-us", "I agree", true)]
    [InlineData("en-us", "y", true)]
    [InlineData("en-us", "true", true)]
    [InlineData("en-us", "👍", true)]
    [InlineData("en-us", "👍🏽", true)]
    [InlineData("en-us", "no", false)]
    [InlineData("en-us", "nope", false)]
    [InlineData("en-us", "not ok", false)]
    [InlineData("en-us", "yes, well, that is not ok", false)]
    [InlineData("en-us", "no, yes", false)]
    [InlineData("en-us", "I disagree", false)]
    [InlineData("en-us", "👎", false)]
    [InlineData("nl-nl", "ja", true)]
    [InlineData("nl-nl", "Jazeker", true)]
    [InlineData("nl-nl", "ja hoor", true)]
    [InlineData("nl-nl", "natuurlijk", true)]
    [InlineData("nl-BE", "oke", true)]
    [InlineData("nl-nl", "nee", false)]
    [InlineData("nl-nl", "Neen", false)]
    [InlineData("nl-nl", "liever niet", false)]
    [InlineData("en-us", "1", true)]
    [InlineData("en-us", "the second", false)]
    [InlineData("nl-nl", "2", false)]
    [InlineData("fr-fr", "oui", true)]
    [InlineData("de-de", "nein", false)]
    [InlineData("es-es", "si", true)]
    public Task Answer_YesOrNo_IsRead(string locale, string answer, bool expected) =>
        new DialogBot(locale, new ConfirmPrompt("p") { Style = ListStyle.None }).Flow(Question)
            .Test("hi", "Please confirm.").Test(answer, $"done: {expected}")
            .StartTestAsync();

    // The stock reading goes by single words. That is why the bot's own questions do not use this prompt.
    [Theory]
    [InlineData("ik weet het niet", false)]
    [InlineData("zeker niet", true)]
    public Task Answer_InDutchSentences_GoesByTheFirstWordItKnows(string answer, bool expected) =>
        new DialogBot("nl-nl", new ConfirmPrompt("p") { Style = ListStyle.None }).Flow(Question)
            .Test("hi", "Please confirm.").Test(answer, $"done: {expected}")
            .StartTestAsync();

    [Theory]
    [InlineData("what")]
    [InlineData("yesterday")]
    [InlineData("nooit")]
    [InlineData("3")]
    public Task Answer_Neither_AsksAgain(string answer) =>
        new DialogBot(new ConfirmPrompt("p") { Style = ListStyle.None }).Flow(Question)
            .Test("hi", "Please confirm.")
            .Test(answer, "Please confirm, say 'yes' or 'no' or something like that.")
            .Test("no", "done: False")
            .StartTestAsync();

    [Fact]
    public Task Answer_ByNumberWhenNoneWereShown_IsNotRead() =>
        new DialogBot(new ConfirmPrompt("p") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } }).Flow(Question)
            .Test("hi", "Please confirm. Yes or No")
            .Test("1", "Please confirm, say 'yes' or 'no' or something like that. Yes or No")
            .StartTestAsync();

    [Theory]
    [InlineData("en-us", "Please confirm. (1) Yes or (2) No")]
    [InlineData("nl-nl", "Please confirm. (1) Ja of (2) Nee")]
    [InlineData("bg-bg", "Please confirm. (1) да или (2) Не")]
    [InlineData("hi-in", "Please confirm. (1) हां या (2) नहीं")]
    [InlineData("ja-jp", "Please confirm. (1) はい または (2) いいえ")]
    [InlineData("ko-kr", "Please confirm. (1) 예 또는 (2) 아니")]
    [InlineData("sv-se", "Please confirm. (1) Ja eller (2) Nej")]
    [InlineData("tr-tr", "Please confirm. (1) Evet veya (2) Hayır")]
    [InlineData("it-it", "Please confirm. (1) Si o (2) No")]
    [InlineData("pt-br", "Please confirm. (1) Sim ou (2) Não")]
    [InlineData("xx-yy", "Please confirm. (1) Yes or (2) No")]
    public Task Locale_OfTheActivity_GivesTheWords(string locale, string expected) =>
        new DialogBot(locale, new ConfirmPrompt("p")).Flow(Question).Test("hi", expected).StartTestAsync();

    [Fact]
    public Task Locale_ActivityNamesNone_DefaultIsUsed() =>
        new DialogBot((string?)null, new ConfirmPrompt("p", null, "nl-nl")).Flow(Question)
            .Test("hi", "Please confirm. (1) Ja of (2) Nee").Test("ja", "done: True")
            .StartTestAsync();

    [Fact]
    public Task ConfirmChoices_OwnOnes_AreShownAndRead() =>
        new DialogBot(new ConfirmPrompt("p") { ConfirmChoices = Tuple.Create(new Choice("Bus"), new Choice("Car")) }).Flow(Question)
            .Test("hi", "Please confirm. (1) Bus or (2) Car").Test("by car", "done: False")
            .StartTestAsync();

    [Fact]
    public Task ChoiceDefaults_OwnOnes_AreUsed()
    {
        var own = new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)>
        {
            ["nl-nl"] = (new Choice("Klopt"), new Choice("Klopt niet"), new ChoiceFactoryOptions(", ", " / ", " / ", false)),
        };

        return new DialogBot("nl-nl", new ConfirmPrompt("p", own)).Flow(Question).Test("hi", "Please confirm. Klopt / Klopt niet").StartTestAsync();
    }

    [Fact]
    public Task RecognizeLanguage_Other_ReadsThatLanguage()
    {
        var options = Question;
        options.RecognizeLanguage = "es-es";

        return new DialogBot(new ConfirmPrompt("p") { Style = ListStyle.None }).Flow(options).Test("hi", "Please confirm.").Test("Sí", "done: True").StartTestAsync();
    }
}
