using SafetyBot.Domain.Triage;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Triage;

public sealed class DangerRecognizerTests
{
    [Theory]
    [InlineData("ik wil niet meer leven", "A2")]
    [InlineData("ik wil dood", "A2")]
    [InlineData("kwil ni meer leven", "A2")]
    [InlineData("kms", "A2")]
    [InlineData("ikwildood", "A2")]
    [InlineData("ik doe mezelf pijn", "A2")]
    [InlineData("er staat iemand voor de deur", "A1")]
    [InlineData("hij komt me nu halen", "A1")]
    [InlineData("he won't let me go home", "A1")]
    [InlineData("ik heb vanavond afgesproken met iemand van snap", "A3")]
    [InlineData("betaal nu of ik stuur alles naar je ouders, zegt hij", "A4")]
    [InlineData("he says I must sleep with his friends", "A5")]
    [InlineData("papa slaat mama", "A6")]
    [InlineData("verkracht", "A7")]
    [InlineData("ik moet van hem mezelf pijn doen voor de camera", "A8")]
    [InlineData("mijn dochter is weggelopen", "A9")]
    [InlineData("mijn oom misbruikt mij", "A10")]
    [InlineData("ik ben 10 en hij wil een blote foto", "A11")]
    public void Find_Danger_HasItsRedFlag(string text, string redFlag) =>
        Assert.Contains(DangerWords.Recognizer.Find(text), hit => hit.RedFlag == redFlag);

    [Theory]
    [InlineData("ik ga dood van het lachen")]
    [InlineData("ik ga dood als ik dit level niet haal")]
    [InlineData("my boss is going to kill me")]
    [InlineData("wat is sextortion")]
    [InlineData("is het strafbaar")]
    [InlineData("ik durf het niet te zeggen")]
    [InlineData("ik wil niet dood")]
    [InlineData("niemand dreigt")]
    [InlineData("hij komt gelukkig niet")]
    [InlineData("ik ben 10 en speel roblox")]
    [InlineData("")]
    [InlineData("🙂")]
    public void Find_Harmless_IsNothing(string text) => Assert.Empty(DangerWords.Recognizer.Find(text));

    [Theory]
    [InlineData("ik ga dood van het lachen maar eigenlijk wil ik niet meer leven", "A2")]
    [InlineData("ik wil niet dood maar ik doe mezelf wel pijn", "A2")]
    [InlineData("niemand staat voor de deur, maar hij slaat mij", "A6")]
    [InlineData("we zaten opgesloten in een escaperoom. Nu zit ik thuis en ik wil dood", "A2")]
    public void Find_ExceptionBesideADanger_LeavesTheDanger(string text, string redFlag) =>
        Assert.Contains(DangerWords.Recognizer.Find(text), hit => hit.RedFlag == redFlag);

    [Theory]
    [InlineData("danger-done.jsonl")]
    public void Find_DoneAlready_IsTold(string set) => Assert.All(
        MessageSet.Read(set),
        row => Assert.Equal(row.GetProperty("doneAlready").GetBoolean(), Assert.Single(DangerWords.Recognizer.Find(row.String("text")), hit => hit.RedFlag == "A2").DoneAlready));

    [Theory]
    [InlineData("mijn zoon zegt dat hij dood wil", true)]
    [InlineData("me beste vriendin doet zichzelf pijn", true)]
    [InlineData("mijn vriendin weet niet dat ik dood wil", false)]
    [InlineData("ik wil dood", false)]
    [InlineData("mijn vader slaat mij", false)]
    public void Find_WhoItIsAbout_IsTold(string text, bool someoneElse) =>
        Assert.Equal(someoneElse, Assert.Single(DangerWords.Recognizer.Find(text)).AboutSomeoneElse);

    [Fact]
    public void Find_UnknownGroup_NamesThePhrase()
    {
        var list = new DangerWordList { Entries = [new PhraseEntry { RedFlag = "A1", Phrases = ["<nobody> here"] }] };
        var error = Assert.Throws<PhraseFormatException>(() => new DangerRecognizer([list]));
        Assert.Contains("<nobody>", error.Message, StringComparison.Ordinal);
    }
}
