using SafetyBot.Domain.Content;

namespace SafetyBot.Tests.Content;

public sealed class TextCatalogTests
{
    private static readonly TextCatalog Texts = new(
        Locale.Dutch,
        new Dictionary<string, IReadOnlyList<string>> { ["hello"] = ["Hoi {name}.", "Dag {name}, {name}."] });

    [Fact]
    public void Bubbles_Values_FilledEverywhere() =>
        Assert.Equal(["Hoi Sam.", "Dag Sam, Sam."], Texts.Bubbles("hello", ("name", "Sam")));

    [Fact]
    public void Bubbles_Values_TextItselfUnchanged()
    {
        Texts.Bubbles("hello", ("name", "Sam"));

        Assert.Equal("Hoi {name}. Dag {name}, {name}.", Texts.Line("hello"));
    }

    [Fact]
    public void Bubbles_UnknownKey_Throws() => Assert.Throws<KeyNotFoundException>(() => Texts.Bubbles("bye"));

    [Theory]
    [InlineData("nl", Locale.Dutch)]
    [InlineData("nl-BE", Locale.Dutch)]
    [InlineData("NL-X-SIMPLE", Locale.EasyDutch)]
    [InlineData("en-GB", Locale.English)]
    [InlineData("fr", Locale.English)]
    [InlineData("nld", Locale.English)]
    [InlineData("", Locale.Dutch)]
    [InlineData(null, Locale.Dutch)]
    public void Nearest_Tag_Locale(string? tag, Locale expected) => Assert.Equal(expected, Locales.Nearest(tag));
}
