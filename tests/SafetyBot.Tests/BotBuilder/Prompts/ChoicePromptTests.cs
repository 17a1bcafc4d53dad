using SafetyBot.Tests.BotBuilder.Dialogs;

namespace SafetyBot.Tests.BotBuilder.Prompts;

public sealed class ChoicePromptTests
{
    private static PromptOptions Question => new()
    {
        Prompt = MessageFactory.Text("favorite color?"),
        RetryPrompt = MessageFactory.Text("red, green, or blue?"),
        Choices = ChoiceFactory.ToChoices(["red", "green", "blue"]),
    };

    [Fact]
    public void Constructor_EmptyId_Throws() => Assert.Throws<ArgumentNullException>(() => new ChoicePrompt(string.Empty));

    [Theory]
    [InlineData(ListStyle.Inline, "favorite color? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.Auto, "favorite color? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.List, "favorite color?\n\n   1. red\n   2. green\n   3. blue")]
    [InlineData(ListStyle.None, "favorite color?")]
    public Task Style_InText_WritesTheChoices(ListStyle style, string expected) =>
        new DialogBot(new ChoicePrompt("p") { Style = style }).Flow(Question).Test("hi", expected).StartTestAsync();

    [Fact]
    public Task Style_SuggestedAction_AsksTheSenderWithButtons() =>
        new DialogBot(new ChoicePrompt("p") { Style = ListStyle.SuggestedAction }).Flow(Question)
            .Send("hi")
            .AssertReply(reply =>
            {
                var message = (Activity)reply;
                Assert.Equal("favorite color?", message.Text);
                Assert.Equal(["red", "green", "blue"], message.SuggestedActions!.Actions!.Select(action => action.Title));
                Assert.Single(message.SuggestedActions.To!);
            })
            .StartTestAsync();

    [Fact]
    public Task Style_HeroCard_AsksWithACard() =>
        new DialogBot(new ChoicePrompt("p") { Style = ListStyle.HeroCard }).Flow(Question)
            .Send("hi")
            .AssertReply(reply => Assert.Equal("favorite color?", ((HeroCard)Assert.Single(((Activity)reply).Attachments!).Content!).Text))
            .StartTestAsync();

    [Fact]
    public Task Style_OfTheOptions_GoesBeforeThePrompts()
    {
        var options = Question;
        options.Style = ListStyle.None;

        return new DialogBot(new ChoicePrompt("p") { Style = ListStyle.List }).Flow(options).Test("hi", "favorite color?").StartTestAsync();
    }

    [Theory]
    [InlineData("nl-nl", "kleur? (1) rood, (2) groen, of (3) blauw")]
    [InlineData("NL-BE", "kleur? (1) rood, (2) groen, of (3) blauw")]
    [InlineData("es-es", "kleur? (1) rood, (2) groen, o (3) blauw")]
    [InlineData("de-de", "kleur? (1) rood, (2) groen, oder (3) blauw")]
    [InlineData("zh-cn", "kleur? (1) rood， (2) groen， 要么 (3) blauw")]
    [InlineData("tr-tr", "kleur? (1) rood, (2) groen veya (3) blauw")]
    [InlineData("xx-yy", "kleur? (1) rood, (2) groen, or (3) blauw")]
    [InlineData("", "kleur? (1) rood, (2) groen, or (3) blauw")]
    public Task Locale_OfTheActivity_GivesTheWords(string locale, string expected) =>
        new DialogBot(locale, new ChoicePrompt("p", null, "fr-fr")).Flow(new PromptOptions
        {
            Prompt = MessageFactory.Text("kleur?"),
            Choices = ChoiceFactory.ToChoices(["rood", "groen", "blauw"]),
        }).Test("hi", expected).StartTestAsync();

    [Fact]
    public Task Locale_ActivityNamesNone_DefaultGivesTheWords() =>
        new DialogBot((string?)null, new ChoicePrompt("p", null, "nl-nl")).Flow(Question).Test("hi", "favorite color? (1) red, (2) green, of (3) blue").StartTestAsync();

    [Fact]
    public Task ChoiceDefaults_OwnOnes_AreUsed()
    {
        var own = new Dictionary<string, ChoiceFactoryOptions> { ["nl-nl"] = new(" / ", " dan wel ", " / dan wel ", false) };

        return new DialogBot("nl-nl", new ChoicePrompt("p", own)).Flow(Question).Test("hi", "favorite color? red / green / dan wel blue").StartTestAsync();
    }

    [Fact]
    public Task ChoiceOptions_Set_GoBeforeTheLanguages() =>
        new DialogBot(new ChoicePrompt("p") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } }).Flow(Question)
            .Test("hi", "favorite color? red, green, or blue").StartTestAsync();

    [Theory]
    [InlineData("red", "red")]
    [InlineData("I want the GREEN one", "green")]
    [InlineData("the last", "blue")]
    [InlineData("2", "green")]
    public Task Answer_NamesAChoice_IsFound(string answer, string expected) =>
        new DialogBot(new WaterfallDialog("w",
        [
            (step, cancellationToken) => step.PromptAsync("p", Question, cancellationToken),
            (step, cancellationToken) => step.EndDialogAsync(((FoundChoice)step.Result!).Value, cancellationToken),
        ]), new ChoicePrompt("p") { Style = ListStyle.None }).Flow()
            .Test("hi", "favorite color?").Test(answer, $"done: {expected}")
            .StartTestAsync();

    [Fact]
    public async Task Answer_InTheLanguageOfTheTurn_LeavesTheSharedOptionsAlone()
    {
        var prompt = new ChoicePrompt("p") { Style = ListStyle.None, RecognizerOptions = new FindChoicesOptions() };
        var bot = new DialogBot("nl-nl", new WaterfallDialog("w",
        [
            (step, cancellationToken) => step.PromptAsync("p", Question, cancellationToken),
            (step, cancellationToken) => step.EndDialogAsync(((FoundChoice)step.Result!).Value, cancellationToken),
        ]), prompt);

        await bot.Flow().Test("hi", "favorite color?").Test("doe de derde maar", "done: blue").StartTestAsync();

        Assert.Null(prompt.RecognizerOptions.Locale);
    }

    [Fact]
    public Task RecognizerOptions_NoNumbers_AreKeptTo() =>
        new DialogBot(new ChoicePrompt("p") { Style = ListStyle.None, RecognizerOptions = new FindChoicesOptions { RecognizeNumbers = false } })
            .Flow(Question)
            .Test("hi", "favorite color?").Test("2", "red, green, or blue?")
            .StartTestAsync();

    [Fact]
    public Task RecognizerOptions_OwnTokenizer_GetsTheLanguageOfTheTurn()
    {
        string? seen = null;
        var options = new FindChoicesOptions
        {
            Tokenizer = (text, locale) =>
            {
                seen = locale;
                return Tokenizer.DefaultTokenizer(text, locale);
            },
        };

        return new DialogBot("nl-BE", new ChoicePrompt("p") { Style = ListStyle.None, RecognizerOptions = options }).Flow(Question)
            .Test("hi", "favorite color?")
            .Test("purple", "red, green, or blue?")
            .Test("pink", reply => Assert.Equal("nl-nl", seen))
            .StartTestAsync();
    }

    [Fact]
    public Task Answer_NamesNone_AsksAgainWithTheChoices() =>
        new DialogBot(new ChoicePrompt("p")).Flow(Question)
            .Test("hi", "favorite color? (1) red, (2) green, or (3) blue")
            .Test("purple", "red, green, or blue? (1) red, (2) green, or (3) blue")
            .StartTestAsync();

    [Fact]
    public Task Answer_NoRetryPrompt_AsksTheSameAgain()
    {
        var options = Question;
        options.RetryPrompt = null;

        return new DialogBot(new ChoicePrompt("p") { Style = ListStyle.None }).Flow(options).Test("hi", "favorite color?").Test("purple", "favorite color?").StartTestAsync();
    }

    [Fact]
    public Task Prompt_None_AsksWithTheChoicesAlone() =>
        new DialogBot(new ChoicePrompt("p")).Flow(new PromptOptions { Choices = ChoiceFactory.ToChoices(["a", "b"]) })
            .Send("hi")
            .AssertReply(reply => Assert.Equal((" (1) a or (2) b", InputHints.ExpectingInput), (((Activity)reply).Text, ((Activity)reply).InputHint)))
            .StartTestAsync();

    [Fact]
    public Task Choices_None_OnlyAsks() =>
        new DialogBot(new ChoicePrompt("p") { Style = ListStyle.None }).Flow(new PromptOptions { Prompt = MessageFactory.Text("?") })
            .Test("hi", "?").Test("1", "?").StartTestAsync();

    [Fact]
    public Task Choices_WithButtonsAndSynonyms_SurviveAReload() =>
        new DialogBot(new WaterfallDialog("w",
        [
            (step, cancellationToken) => step.PromptAsync("p", new PromptOptions
            {
                Prompt = MessageFactory.Text("?"),
                Choices = [new("r") { Action = new CardAction { Type = ActionTypes.ImBack, Title = "Rood", Value = "r" }, Synonyms = ["kersen"] }],
            }, cancellationToken),
            (step, cancellationToken) => step.EndDialogAsync($"{((FoundChoice)step.Result!).Value} {((FoundChoice)step.Result).Synonym}", cancellationToken),
        ]), new ChoicePrompt("p")).Flow()
            .Test("hi", "? (1) Rood").Test("zo fel als kersen dan", "done: r kersen")
            .StartTestAsync();
}
