using SafetyBot.Domain.ReturnPhrases;

namespace SafetyBot.Tests.ReturnPhrases;

/// <summary>The words somebody gives to come back.</summary>
public sealed class ReturnPhraseReaderTests
{
    private static readonly ReturnPhraseReader Reader = new(
    [
        new ReturnWordList("nl", ["appel", "fiets", "wolk", "lamp", "kast", "kust", "water", "zee"]),
        new ReturnWordList("en", ["apple", "bicycle", "cloud", "lamp", "water", "cost"]),
    ]);

    [Theory]
    [InlineData("appel fiets wolk lamp", "appel fiets wolk lamp")]
    [InlineData("  Appel   FIETS\nwolk\tLamp ", "appel fiets wolk lamp")]
    [InlineData("appel, fiets, wolk, lamp.", "appel fiets wolk lamp")]
    [InlineData("1. appel 2. fiets 3. wolk 4. lamp", "appel fiets wolk lamp")]
    [InlineData("appel-fiets-wolk-lamp", "appel fiets wolk lamp")]
    [InlineData("appél fiëts wolk lamp", "appel fiets wolk lamp")]
    [InlineData("ap\u200bpel fiets wolk lamp", "appel fiets wolk lamp")]
    [InlineData("apel fiiets wokl lamb", "appel fiets wolk lamp")]
    [InlineData("lamp fiets wolk appel", "lamp fiets wolk appel")]
    [InlineData("apple cloud lamp water", "apple cloud lamp water")]
    [InlineData("lamp water lamp water", "lamp water lamp water")]
    public void Read_FourWords_Phrase(string text, string phrase) => Assert.Equal(phrase, Reader.Read(text)?.Text);

    [Theory]
    [InlineData("")]
    [InlineData("appel fiets wolk")]
    [InlineData("appel fiets wolk lamp kast")]
    [InlineData("appel fiets wolk raam")]
    [InlineData("appel fiets wolk lmpa")]
    [InlineData("appel bicycle wolk lamp")]
    [InlineData("😀 😀 😀 😀")]
    public void Read_Other_None(string text) => Assert.Null(Reader.Read(text));

    [Fact]
    public void Read_TypoThatMayBeTwoWords_None() => Assert.Null(Reader.Read("appel fiets wolk kest"));

    [Fact]
    public void Read_TyposThatReadInBothLanguages_TheOneWithFewerTypos() =>
        Assert.Equal("lamp water lamp kust", Reader.Read("lamp water lamp kust")?.Text);

    [Fact]
    public void Read_TwoPhrasesAsNear_None() => Assert.Null(Reader.Read("lamp water lamp cust"));

    [Fact]
    public void Read_VeryLongText_None() => Assert.Null(Reader.Read(new string(' ', 201) + "appel fiets wolk lamp"));

    [Fact]
    public void Draw_TheChance_Decides()
    {
        var numbers = new Queue<int>([3, 0, 2, 0]);
        var list = new ReturnWordList("nl", ["appel", "fiets", "wolk", "lamp"]);

        var phrase = ReturnPhrase.Draw(list, upTo =>
        {
            Assert.Equal(4, upTo);
            return numbers.Dequeue();
        });

        Assert.Equal("lamp appel wolk appel", phrase.Text);
    }

    [Fact]
    public void ToString_Words_NotTold() => Assert.DoesNotContain("appel", new ReturnPhrase("appel fiets wolk lamp").ToString(), StringComparison.Ordinal);
}
