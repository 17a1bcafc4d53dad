namespace SafetyBot.Tests.BotBuilder.Prompts;

public sealed class FindTests
{
    private static readonly string[] Colours = ["red", "green", "blue"];
    private static readonly string[] Similar = ["option A", "option B", "option C"];

    [Fact]
    public void FindChoices_SeveralNamed_InTheOrderOfTheText()
    {
        var found = Find.FindChoices("the blue and red ones please.", Colours);

        Assert.Equal([("blue", 4, 7, 2), ("red", 13, 15, 0)], found.Select(f => (f.Text, f.Start, f.End, f.Resolution.Index)));
        Assert.All(found, f => Assert.Equal(("choice", 1f), (f.TypeName, f.Resolution.Score)));
    }

    [Fact]
    public void FindChoices_ExactAnswer_IsThatOneOnly()
    {
        var found = Assert.Single(Find.FindChoices("Option B", Similar));

        Assert.Equal(("option B", 1, "option B", 0, 7), (found.Resolution.Value, found.Resolution.Index, found.Resolution.Synonym, found.Start, found.End));
    }

    [Fact]
    public void FindChoices_PartsAllowed_FindsAllThatShareAWordOnce()
    {
        var found = Assert.Single(Find.FindChoices("options please, option", Similar, new FindChoicesOptions { AllowPartialMatches = true }));

        Assert.Equal("option", found.Text);
    }

    [Fact]
    public void FindChoices_PartsNotAllowed_FindsNone() => Assert.Empty(Find.FindChoices("option", Similar));

    [Fact]
    public void FindChoices_WordsBetween_ScoresLower()
    {
        var found = Assert.Single(Find.FindChoices("the second from last one", ["second last"]));

        Assert.Equal(2f / 3, found.Resolution.Score);
        Assert.Equal("second from last", found.Text);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public void FindChoices_WordsBetween_NoMoreThanAllowed(int distance, int expected) =>
        Assert.Equal(expected, Find.FindChoices("a x x x b", ["a b"], new FindChoicesOptions { MaxTokenDistance = distance }).Count);

    [Fact]
    public void FindChoices_TitleOfTheButtonAndSynonyms_AreSearched()
    {
        List<Choice> choices =
        [
            new("1") { Action = new CardAction { Title = "Red one" } },
            new("2") { Synonyms = ["sky", "sea"] },
        ];

        Assert.Equal("1", Find.FindChoices("the red one", choices)[0].Resolution.Value);
        Assert.Equal(("2", "sea"), Find.FindChoices("like the sea", choices) is [var f] ? (f.Resolution.Value, f.Resolution.Synonym) : default);
        Assert.Empty(Find.FindChoices("the red one", choices, new FindChoicesOptions { NoAction = true }));
        Assert.Empty(Find.FindChoices("take 1", choices, new FindChoicesOptions { NoValue = true }));
    }

    [Fact]
    public void FindChoices_LongerValue_GoesBeforeOneInsideIt()
    {
        var found = Assert.Single(Find.FindChoices("give me red wine", ["red", "red wine"]));

        Assert.Equal("red wine", found.Resolution.Value);
    }

    [Fact]
    public void FindChoices_OwnTokenizer_IsUsed()
    {
        static List<Token> Whole(string text, string? locale) => [new Token { Start = 0, End = text.Length - 1, Text = text, Normalized = text }];

        Assert.Empty(Find.FindChoices("the red", Colours, new FindChoicesOptions { Tokenizer = Whole }));
    }

    [Fact]
    public void FindChoices_NoChoices_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Find.FindChoices("x", (IList<string>)null!));
        Assert.Throws<ArgumentNullException>(() => Find.FindChoices("x", (IList<Choice>)null!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void FindChoices_NoText_FindsNothing(string? text) => Assert.Empty(Find.FindChoices(text, Colours));

    [Fact]
    public void FindValues_SameValueTwice_IsFoundOnce()
    {
        var found = Assert.Single(Find.FindValues("red or red", [new SortedValue { Value = "red", Index = 0 }]));

        Assert.Equal((0, 2, "value"), (found.Start, found.End, found.TypeName));
    }
}
