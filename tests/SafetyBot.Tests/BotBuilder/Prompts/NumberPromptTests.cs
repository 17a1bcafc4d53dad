using System.Globalization;
using SafetyBot.Tests.BotBuilder.Dialogs;

namespace SafetyBot.Tests.BotBuilder.Prompts;

public sealed class NumberPromptTests
{
    private static PromptOptions Question => new() { Prompt = MessageFactory.Text("Enter a number."), RetryPrompt = MessageFactory.Text("You must enter a number.") };

    [Fact]
    public void Constructor_EmptyId_Throws() => Assert.Throws<ArgumentNullException>(() => new NumberPrompt<int>(string.Empty));

    [Fact]
    public void Constructor_TypeThatIsNoNumberItKnows_Throws()
    {
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<short>("p"));
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<bool>("p"));
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<uint>("p"));
    }

    [Theory]
    [InlineData("en-us", "42", "42")]
    [InlineData("en-us", "I am 42 years old", "42")]
    [InlineData("en-us", "1,500.25", "1500.25")]
    [InlineData("en-us", "1,234,567", "1234567")]
    [InlineData("en-us", "3.14", "3.14")]
    [InlineData("en-us", ".5", "0.5")]
    [InlineData("en-us", "-12", "-12")]
    [InlineData("en-us", "it was - 12", "-12")]
    [InlineData("en-us", "minus 3", "-3")]
    [InlineData("en-us", "5-3", "5")]
    [InlineData("en-us", "covid-19", "19")]
    [InlineData("en-us", "$500", "500")]
    [InlineData("en-us", "30 degrees", "30")]
    [InlineData("en-us", "10k", "10000")]
    [InlineData("en-us", "3 million", "3000000")]
    [InlineData("en-us", "1/2", "0.5")]
    [InlineData("en-us", "1.2.3", "1")]
    [InlineData("en-us", "zero", "0")]
    [InlineData("en-us", "twelve", "12")]
    [InlineData("en-us", "Twenty-one", "21")]
    [InlineData("en-us", "twenty one", "21")]
    [InlineData("en-us", "two hundred and five", "205")]
    [InlineData("en-us", "a hundred", "100")]
    [InlineData("en-us", "one thousand two hundred thirty-four", "1234")]
    [InlineData("en-us", "three million four thousand", "3004000")]
    [InlineData("en-us", "seven nine", "7")]
    [InlineData("en-us", "half of it, a half", "0.5")]
    [InlineData("en-us", "two and a half", "2.5")]
    [InlineData("en-us", "three point one four", "3.14")]
    [InlineData("en-gb", "1,500.25", "1500.25")]
    [InlineData("nl-nl", "1.500,25", "1500.25")]
    [InlineData("nl-BE", "3,14", "3.14")]
    [InlineData("nl-nl", "ik ben vijftien", "15")]
    [InlineData("nl-nl", "eenentwintig", "21")]
    [InlineData("nl-nl", "drieëntwintig", "23")]
    [InlineData("nl-nl", "drieentwintig", "23")]
    [InlineData("nl-nl", "één", "1")]
    [InlineData("nl-nl", "honderd", "100")]
    [InlineData("nl-nl", "tweehonderdvijf", "205")]
    [InlineData("nl-nl", "duizend en een", "1001")]
    [InlineData("nl-nl", "vijfentwintigduizend driehonderd", "25300")]
    [InlineData("nl-nl", "negentienhonderdvierentachtig", "1984")]
    [InlineData("nl-nl", "drie miljoen", "3000000")]
    [InlineData("nl-nl", "een half", "0.5")]
    [InlineData("nl-nl", "twee en een half", "2.5")]
    [InlineData("nl-nl", "drie komma vijf", "3.5")]
    [InlineData("nl-nl", "min vier", "-4")]
    [InlineData("de-de", "1.500,25", "1500.25")]
    [InlineData("es-mx", "1.500,25", "1500.25")]
    [InlineData("ja-jp", "1,500.25", "1500.25")]
    public Task Answer_HasANumber_IsRead(string locale, string answer, string expected) =>
        new DialogBot(locale, Ending(new NumberPrompt<decimal>("p")), new NumberPrompt<decimal>("p")).Flow()
            .Test("hi", "Enter a number.").Test(answer, $"done: {expected}")
            .StartTestAsync();

    [Theory]
    [InlineData("en-us", "hello")]
    [InlineData("en-us", "b2")]
    [InlineData("en-us", "the second")]
    [InlineData("en-us", "often")]
    [InlineData("nl-nl", "de tweede")]
    [InlineData("nl-nl", "vieren")]
    [InlineData("nl-nl", "en")]
    [InlineData("nl-nl", "wachten")]
    public Task Answer_HasNone_AsksAgain(string locale, string answer) =>
        new DialogBot(locale, new NumberPrompt<decimal>("p")).Flow(Question)
            .Test("hi", "Enter a number.").Test(answer, "You must enter a number.")
            .StartTestAsync();

    [Fact]
    public async Task Answer_OfEveryType_HasThatType()
    {
        Assert.Equal(12, await ReadAsync<int>("12"));
        Assert.Equal(5_000_000_000, await ReadAsync<long>("5000000000"));
        Assert.Equal(1.5f, await ReadAsync<float>("1.5"));
        Assert.Equal(1.5, await ReadAsync<double>("1.5"));
        Assert.Equal(1.5m, await ReadAsync<decimal>("1.5"));
        Assert.Equal(3, await ReadAsync<int>("3.0"));
    }

    [Fact]
    public async Task Answer_DoesNotFitTheType_IsNotRead()
    {
        Assert.Null(await ReadAsync<int>("3.5"));
        Assert.Null(await ReadAsync<int>("5000000000"));
        Assert.Null(await ReadAsync<long>("99999999999999999999"));
        Assert.Null(await ReadAsync<decimal>(new string('9', 40)));
    }

    [Fact]
    public Task Validator_Refuses_AsksAgain() =>
        new DialogBot(new NumberPrompt<int>("p", (prompt, _) => Task.FromResult(prompt.Recognized.Succeeded && prompt.Recognized.Value is > 0 and < 100)))
            .Flow(Question)
            .Test("hi", "Enter a number.").Test("150", "You must enter a number.").Test("64", "done: 64")
            .StartTestAsync();

    [Fact]
    public Task Locale_ActivityNamesNone_DefaultIsUsed() =>
        new DialogBot((string?)null, Ending(new NumberPrompt<double>("p")), new NumberPrompt<double>("p", null, "nl-nl")).Flow()
            .Test("hi", "Enter a number.").Test("3,14", "done: 3.14")
            .StartTestAsync();

    private static WaterfallDialog Ending<T>(NumberPrompt<T> prompt)
        where T : struct, IFormattable => new("w",
    [
        (step, cancellationToken) => step.PromptAsync(prompt.Id, Question, cancellationToken),
        (step, cancellationToken) => step.EndDialogAsync(((T)step.Result!).ToString(null, CultureInfo.InvariantCulture), cancellationToken),
    ]);

    private static async Task<T?> ReadAsync<T>(string text)
        where T : struct
    {
        var result = await new Reading<T>().ReadAsync(text);
        return result.Succeeded ? result.Value : null;
    }

    private sealed class Reading<T>() : NumberPrompt<T>("p")
        where T : struct
    {
        public Task<PromptRecognizerResult<T>> ReadAsync(string text) => OnRecognizeAsync(
            new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message) { Text = text }), new Dictionary<string, object?>(), new PromptOptions());
    }
}
