using SafetyBot.Domain.Content;

namespace SafetyBot.Tests.Content;

public sealed class ReadabilityTests
{
    [Theory]
    [InlineData("Bel nu. Ga weg.", new[] { "Bel nu.", "Ga weg." })]
    [InlineData("Zeg: ‘Ik geloof je.’ Blijf bij elkaar.", new[] { "Zeg: ‘Ik geloof je.’", "Blijf bij elkaar." })]
    [InlineData("Kijk op 113.nl voor hulp", new[] { "Kijk op 113.nl voor hulp" })]
    [InlineData("Bel nu\nGa weg", new[] { "Bel nu", "Ga weg" })]
    [InlineData("Echt…? – Ja.", new[] { "Echt…?", "– Ja." })]
    [InlineData("", new string[0])]
    public void Sentences_Text_Expected(string text, string[] expected) => Assert.Equal(expected, Readability.Sentences(text));

    [Theory]
    [InlineData("Zeg: ‘foto's’ – niet (meer).", new[] { "Zeg", "foto's", "niet", "meer" })]
    [InlineData("Hoi {name}, bel 020-26.", new[] { "Hoi", "name", "bel", "020-26" })]
    public void Words_Text_Expected(string text, string[] expected) => Assert.Equal(expected, Readability.Words(text));

    [Theory]
    [InlineData("ja", 1)]
    [InlineData("foto", 2)]
    [InlineData("foto's", 2)]
    [InlineData("vertrouwt", 2)]
    [InlineData("volwassene", 4)]
    [InlineData("geïnteresseerd", 5)]
    [InlineData("ideeën", 3)]
    [InlineData("situatie", 4)]
    [InlineData("politie", 3)]
    [InlineData("mooi", 1)]
    [InlineData("schreeuwen", 2)]
    [InlineData("nieuwe", 2)]
    [InlineData("blij", 1)]
    [InlineData("online", 2)]
    [InlineData("beoordelen", 4)]
    [InlineData("112", 3)]
    [InlineData("GGD", 3)]
    public void Syllables_Dutch_Expected(string word, int expected) => Assert.Equal(expected, Syllables.Count(word, english: false));

    [Theory]
    [InlineData("make", 1)]
    [InlineData("asked", 1)]
    [InlineData("wanted", 2)]
    [InlineData("little", 2)]
    [InlineData("changes", 2)]
    [InlineData("makes", 1)]
    [InlineData("someone", 2)]
    [InlineData("violence", 3)]
    [InlineData("situation", 4)]
    [InlineData("station", 2)]
    [InlineData("people", 2)]
    [InlineData("photo", 2)]
    [InlineData("photos", 2)]
    [InlineData("friend", 1)]
    [InlineData("secret", 2)]
    [InlineData("lonely", 2)]
    [InlineData("the", 1)]
    [InlineData("be", 1)]
    [InlineData("adult", 2)]
    [InlineData("question", 2)]
    [InlineData("don't", 1)]
    [InlineData("crying", 2)]
    public void Syllables_English_Expected(string word, int expected) => Assert.Equal(expected, Syllables.Count(word, english: true));

    [Fact]
    public void FleschDouma_ByHand_Expected() =>
        // Six words, eight syllables, one sentence.
        Assert.Equal(206.84 - (0.93 * 6) - (77 * 8 / 6.0), Readability.FleschDouma("Praat met een mens die iedereen."), 6);

    [Fact]
    public void FleschKincaidGrade_ByHand_Expected() =>
        // Two sentences of three words; seven syllables.
        Assert.Equal((0.39 * 3) + (11.8 * 7 / 6) - 15.59, Readability.FleschKincaidGrade("Stop and think. Talk to someone."), 6);

    [Theory]
    [InlineData(new[] { 3.0, 1.0, 2.0 }, 2.0)]
    [InlineData(new[] { 4.0, 1.0, 2.0, 3.0 }, 2.5)]
    [InlineData(new double[0], 0.0)]
    public void Median_Values_Middle(double[] values, double expected) => Assert.Equal(expected, Readability.Median(values));
}
