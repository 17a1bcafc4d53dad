using SafetyBot.Domain.Content;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Content.Checks;

/// <summary>Each rule of the texts, broken once.</summary>
public sealed class TextChecksTests : IDisposable
{
    private const string Key = "card-danger-youth";

    private readonly ContentFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("quickscan-youth.yaml", "quickscan-youth-secret")]
    [InlineData("quickscan-youth.yaml", "quickscan-youth-secret-again")]
    [InlineData("quickscan-youth.yaml", "quickscan-youth-secret-why")]
    [InlineData("quickscan-youth.yaml", "quickscan-youth-secret-reason")]
    [InlineData("quickscan-youth.yaml", "quickscan-youth-about-photos")]
    [InlineData("quickscan-youth.yaml", "quickscan-youth-combination-often-and-gifts-reason")]
    [InlineData("cards.yaml", "card-danger-professional")]
    [InlineData("cards.yaml", "card-danger-title")]
    [InlineData("cards.yaml", "card-cannot-help")]
    [InlineData("advice-grooming.yaml", "advice-grooming-title")]
    [InlineData("advice-grooming.yaml", "advice-grooming-friend-intro")]
    [InlineData("advice-grooming.yaml", "advice-grooming-parent-stop")]
    [InlineData("helplines.yaml", "helpline-nl-112")]
    public void Check_MissingText_Told(string file, string key)
    {
        foreach (var locale in Locales.All)
        {
            folder.Change($"locales/{locale.Tag()}/{file}", $"{key}: ", "something-else: ");
        }

        Assert.Contains(folder.Errors(), error => error.Contains($"The text '{key}' is missing in all languages.", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_TextMissingInOneLanguage_ToldAtTheTextThatIsThere()
    {
        folder.Add("locales/nl/cards.yaml", "card-both: \"Praat met een mens.\"");

        var errors = folder.Errors();
        Assert.Equal(2, errors.Count);
        Assert.StartsWith("locales/nl/cards.yaml:9: The text 'card-both' is missing in nl-x-simple.", errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Check_UnusedTextOfContent_Told() =>
        Assert.Contains(
            folder.WithText("cards.yaml", "card-danger-yuoth", "Bel nu.", "Bel nu.", "Call now.").Errors(),
            error => error.Contains("Nothing uses the text 'card-danger-yuoth'.", StringComparison.Ordinal));

    [Fact]
    public void Check_InterfaceKeys_MissingAndUnusedTold()
    {
        folder.WithText("interface.yaml", "start-hello", "Hoi.", "Hoi.", "Hi.");

        Assert.Empty(folder.Errors());
        Assert.Empty(folder.Errors(new ContentLoadOptions { InterfaceKeys = ["start-hello"] }));
        var errors = folder.Errors(new ContentLoadOptions { InterfaceKeys = ["start-bye"] });
        Assert.Contains(errors, error => error.Contains("The text 'start-bye' is missing in all languages.", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.Contains("Nothing uses the text 'start-hello'.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Hoi {name}.", "Hoi {naam}.", "Hi {name}.", "has other placeholders than in Dutch. Dutch: {name}. Here: {naam}.")]
    [InlineData("Bel 112.", "Bel 112.", "Call now.", "has other numbers than in Dutch. Dutch: 112. Here: none.")]
    [InlineData("Kijk op 113.nl.", "Kijk op 113.nl.", "Look at 113.be.", "has other links than in Dutch. Dutch: 113.nl. Here: 113.be.")]
    public void Check_OtherFacts_Told(string dutch, string easyDutch, string english, string expected) =>
        AssertTold(dutch, easyDutch, english, expected);

    [Theory]
    [InlineData("Bel 0800-0432.", "holds the number '0800-0432'")]
    [InlineData("Bel 020 261 52 76.", "holds the number '020 261 52 76'")]
    [InlineData("Bel 999.", "holds the number '999'")]
    public void Check_UnknownNumber_Told(string text, string expected) => AssertTold(text, text, text, expected);

    [Theory]
    [InlineData("Bel 112.")]
    [InlineData("Bel 020 261 52 75.")]
    [InlineData("In 2026 zijn er 11 of 12.")]
    [InlineData("Typ tot 4000 letters.")]
    public void Check_KnownNumber_Fine(string text) => Assert.Empty(folder.WithText("cards.yaml", Key, text, text, text).Errors());

    [Theory]
    [InlineData("Dat is kinderporno.", "says 'kinderporno*'")]
    [InlineData("Dit blijft geheim.", "says 'blijft geheim'")]
    [InlineData("Het is een loverboy.", "says 'loverboy*'")]
    [InlineData("Je laat geen sporen na.", "says 'geen sporen'")]
    [InlineData("Dit is 100% anoniem.", "says '100% anoniem'")]
    [InlineData("Bel nu!", "says '!'")]
    public void Check_ForbiddenWord_Told(string text, string expected) => AssertTold(text, text, text, expected);

    [Theory]
    [InlineData("Meld het bij Meldpunt Kinderporno.")]
    [InlineData("Praat met een supervisor.")]
    public void Check_NameOfOrganisation_Fine(string text) => Assert.Empty(folder.WithText("cards.yaml", Key, text, text, text).Errors());

    [Fact]
    public void Check_LongSentence_Told()
    {
        var sixteen = string.Join(' ', Enumerable.Repeat("ja", 16)) + ".";
        var twentyOne = string.Join(' ', Enumerable.Repeat("ja", 21)) + ".";

        folder.WithText("cards.yaml", Key, sixteen, sixteen, twentyOne);

        Assert.Equal(
            ["locales/en/cards.yaml", "locales/nl-x-simple/cards.yaml"],
            folder.Load().Problems.Where(problem => problem.Message.Contains("has a sentence of", StringComparison.Ordinal)).Select(problem => problem.File));
    }

    [Fact]
    public void Check_LongBubble_Told()
    {
        var text = string.Concat(Enumerable.Repeat("Praat met een mens. ", 16));

        AssertTold(text, text, text, "has a bubble of 319 characters; at most 300 are allowed.");
    }

    [Fact]
    public void Check_FourBubbles_Told()
    {
        folder.Change("locales/nl/cards.yaml", $"{Key}: \"Praat met een mens die je kent.\"", $"{Key}: [Bel., Bel., Bel., Bel.]");

        Assert.Contains(folder.Errors(), error => error.Contains($"'{Key}' has 4 bubbles; one to 3 are allowed.", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_LongButton_Told()
    {
        const string Title = "Een heel lange titel voor zo een kleine knop";

        Assert.Contains(
            folder.WithText("quickscan-youth.yaml", "quickscan-youth-about-photos", Title, Title, Title).Errors(),
            error => error.Contains("is the title of a button and has more than 40 characters.", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_HardText_Told()
    {
        const string Dutch = "Hulpverleningsorganisaties adviseren onmiddellijke contactopname betreffende kwetsbaarheid.";
        const string English = "Organisations facilitate immediate communication regarding vulnerability.";
        foreach (var role in new[] { "youth", "friend", "parent", "professional", "unknown" })
        {
            folder.WithText("cards.yaml", $"card-danger-{role}", Dutch, Dutch, English);
        }

        var errors = folder.Errors();
        Assert.Contains(errors, error => error.StartsWith("locales/nl:1: Of the danger cards the middle reading ease (Flesch-Douma) is", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.StartsWith("locales/en:1: Of the danger cards the middle reading grade (Flesch-Kincaid) is", StringComparison.Ordinal));
    }

    private void AssertTold(string dutch, string easyDutch, string english, string expected) =>
        Assert.Contains(
            folder.WithText("cards.yaml", Key, dutch, easyDutch, english).Errors(),
            error => error.Contains($"'{Key}' {expected}", StringComparison.Ordinal));
}
