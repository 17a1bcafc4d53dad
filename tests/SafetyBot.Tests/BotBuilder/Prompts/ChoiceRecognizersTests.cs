namespace SafetyBot.Tests.BotBuilder.Prompts;

public sealed class ChoiceRecognizersTests
{
    private static readonly string[] Colours = ["red", "green", "blue"];

    [Theory]
    [InlineData("the green one", "en-us", 1)]
    [InlineData("the second one", "en-us", 1)]
    [InlineData("3rd", "en-us", 2)]
    [InlineData("first", "en-us", 0)]
    [InlineData("the last one", "en-us", 2)]
    [InlineData("the second to last", "en-us", 1)]
    [InlineData("penultimate", "en-us", 1)]
    [InlineData("option 2", "en-us", 1)]
    [InlineData("two", "en-us", 1)]
    [InlineData("number three please", null, 2)]
    [InlineData("de tweede", "nl-nl", 1)]
    [InlineData("doe maar de 1e", "nl-nl", 0)]
    [InlineData("1ste", "nl-nl", 0)]
    [InlineData("2de graag", "nl-nl", 1)]
    [InlineData("3e", "nl-nl", 2)]
    [InlineData("de laatste", "nl-nl", 2)]
    [InlineData("de voorlaatste", "nl-nl", 1)]
    [InlineData("de op één na laatste", "nl-nl", 1)]
    [InlineData("twee", "nl-nl", 1)]
    [InlineData("drie", "nl-nl", 2)]
    [InlineData("3", "nl-nl", 2)]
    [InlineData("the third", "fr-fr", 2)]
    public void RecognizeChoices_NamedInSomeWay_IsFound(string text, string? locale, int index)
    {
        var found = ChoiceRecognizers.RecognizeChoices(text, Colours, new FindChoicesOptions { Locale = locale });

        Assert.Equal(index, found[0].Resolution.Index);
        Assert.Equal(Colours[index], found[0].Resolution.Value);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("fourth")]
    [InlineData("b2")]
    [InlineData("purple")]
    [InlineData("")]
    [InlineData(null)]
    public void RecognizeChoices_NoneNamed_FindsNothing(string? text) => Assert.Empty(ChoiceRecognizers.RecognizeChoices(text, Colours));

    [Fact]
    public void RecognizeChoices_WordsOfAChoiceAndANumber_TakesTheWords()
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices("I want 2 red ones, first", Colours));

        Assert.Equal(("red", "red"), (found.Resolution.Value, found.Resolution.Synonym));
    }

    [Fact]
    public void RecognizeChoices_OrdinalAndNumber_TakesTheOrdinal()
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices("the first of 2", Colours));

        Assert.Equal((0, "first", 4, 8), (found.Resolution.Index, found.Text, found.Start, found.End));
    }

    [Fact]
    public void RecognizeChoices_SeveralNumbers_FindsEachInOrder() =>
        Assert.Equal([2, 0], ChoiceRecognizers.RecognizeChoices("3 and 1", Colours).Select(f => f.Resolution.Index));

    [Fact]
    public void RecognizeChoices_NumbersOrOrdinalsSwitchedOff_FindsNone()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", Colours, new FindChoicesOptions { RecognizeNumbers = false }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("second", Colours, new FindChoicesOptions { RecognizeOrdinals = false }));
        Assert.Single(ChoiceRecognizers.RecognizeChoices("second", Colours, new FindChoicesOptions { RecognizeNumbers = false }));
        Assert.Single(ChoiceRecognizers.RecognizeChoices("2", Colours, new FindChoicesOptions { RecognizeOrdinals = false }));
    }

    [Fact]
    public void RecognizeChoices_Number_IsSureAndNamesNoSynonym()
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices("1", Colours));

        Assert.Equal((1f, null, "choice", "1"), (found.Resolution.Score, found.Resolution.Synonym, found.TypeName, found.Text));
    }

    [Fact]
    public void RecognizeChoices_NoChoices_Throws() =>
        Assert.Throws<ArgumentNullException>(() => ChoiceRecognizers.RecognizeChoices("x", (IList<string>)null!));

    [Theory]
    [InlineData("1,234")]
    [InlineData(",123")]
    [InlineData("een en ")]
    [InlineData("eenentwintig")]
    [InlineData("twee honderd ")]
    [InlineData("- ")]
    [InlineData("1/")]
    [InlineData("green last ")]
    [InlineData("x last ")]
    public void RecognizeChoices_VeryLongText_TakesTimeInProportion(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000));
        var options = new FindChoicesOptions { Locale = "nl-nl", AllowPartialMatches = true };
        var watch = System.Diagnostics.Stopwatch.StartNew();

        ChoiceRecognizers.RecognizeChoices(text, ["red green blue", "green", "last but one"], options);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}
