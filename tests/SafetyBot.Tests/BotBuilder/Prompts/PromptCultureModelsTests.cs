namespace SafetyBot.Tests.BotBuilder.Prompts;

public sealed class PromptCultureModelsTests
{
    [Theory]
    [InlineData("en-us", "en-us")]
    [InlineData("en-US", "en-us")]
    [InlineData("EN", "en-us")]
    [InlineData("en-GB", "en-us")]
    [InlineData("nl", "nl-nl")]
    [InlineData("nl-BE", "nl-nl")]
    [InlineData("nl-x-simple", "nl-nl")]
    [InlineData("es-MX", "es-es")]
    [InlineData("pt-pt", "pt-br")]
    [InlineData("zh-tw", "zh-cn")]
    [InlineData("xx-yy", "xx-yy")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void MapToNearestLanguage_Locale_IsTheSupportedOneOfThatLanguage(string? locale, string? expected) =>
        Assert.Equal(expected, PromptCultureModels.MapToNearestLanguage(locale));

    [Fact]
    public void GetSupportedCultures_All_AreFourteenWithEveryWord()
    {
        var cultures = PromptCultureModels.GetSupportedCultures();

        Assert.Equal(
            ["bg-bg", "zh-cn", "nl-nl", "en-us", "fr-fr", "de-de", "hi-in", "it-it", "ja-jp", "ko-kr", "pt-br", "es-es", "sv-se", "tr-tr"],
            cultures.Select(culture => culture.Locale));
        Assert.All(cultures, culture => Assert.All(
            [culture.Separator, culture.InlineOr, culture.InlineOrMore, culture.YesInLanguage, culture.NoInLanguage],
            word => Assert.NotEqual(string.Empty, word)));
    }

    [Fact]
    public void Dutch_Words_AreDutch()
    {
        var dutch = PromptCultureModels.Dutch;

        Assert.Equal((", ", " of ", ", of ", "Ja", "Nee"), (dutch.Separator, dutch.InlineOr, dutch.InlineOrMore, dutch.YesInLanguage, dutch.NoInLanguage));
    }
}
