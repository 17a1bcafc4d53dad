using SafetyBot.Domain.Content;
using SafetyBot.Domain.Faq;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Tests.Faq;

public sealed class FaqLibraryTests
{
    private static readonly FaqLibrary Library = new(
        [
            Entry("bill"),
            Entry("what-is-a-deepfake"),
            Entry("how-many", Role.Parent) with { Figures = true },
            Entry("phone", Role.Parent),
            Entry("forward", Role.Youth),
        ],
        [
            new QuestionWords("nl", ["wat", "mag"], ["de", "ik", "is"], ["een"], [["foto", "plaatje"]], new Dictionary<string, IReadOnlyList<string>>
            {
                ["bill"] = ["staat het op de telefoonrekening"],
                ["what-is-a-deepfake"] = ["wat is een deepfake"],
                ["how-many"] = ["hoeveel jongeren overkomt dit"],
                ["phone"] = ["mag ik de telefoon van mijn kind controleren"],
                ["forward"] = ["mag ik een foto doorsturen"],
            }),
            new QuestionWords("en", ["may"], ["the", "i", "is"], [], [], new Dictionary<string, IReadOnlyList<string>> { ["forward"] = ["may i forward a photo"] }),
        ],
        new FaqGuard([]));

    [Theory]
    [InlineData("wat is een deepfake", "what-is-a-deepfake")]
    [InlineData("WAT IS EEN DEEPFAKE???", "what-is-a-deepfake")]
    [InlineData("wat is een deep fake", "what-is-a-deepfake")]
    [InlineData("wat is een deepfaek", "what-is-a-deepfake")]
    [InlineData("staat dat op de rekening van de telefoon", "bill")]
    [InlineData("mag ik een plaatje doorsturen", "forward")]
    [InlineData("mag een doorgestuurde foto", "forward")]
    [InlineData("may i forward the photo", "forward")]
    public void Read_OtherWords_Found(string text, string id) => Assert.Equal(id, Library.Read(text, Role.Unknown, "nl").Likely[0].Entry.Id);

    [Theory]
    [InlineData("paarse fiets zonder banaan")]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("is de")]
    [InlineData("mag een")]
    public void Read_NothingKnown_NothingFound(string text) => Assert.Empty(Library.Read(text, Role.Unknown, "nl").Likely);

    [Theory]
    [InlineData(Role.Unknown, false)]
    [InlineData(Role.Youth, false)]
    [InlineData(Role.Friend, false)]
    [InlineData(Role.Professional, false)]
    [InlineData(Role.Parent, true)]
    public void Read_Figures_OnlyForTheAdultsTheyAreFor(Role role, bool found) =>
        Assert.Equal(found, Library.Read("hoeveel jongeren overkomt dit", role, "nl").Likely.Any(match => match.Entry.Figures));

    [Theory]
    [InlineData(Role.Youth, false)]
    [InlineData(Role.Parent, true)]
    [InlineData(Role.Unknown, true)]
    public void Read_QuestionOfAParent_NotForTheYoungPerson(Role role, bool found) =>
        Assert.Equal(found, Library.Read("mag ik de telefoon van mijn kind controleren", role, "nl").Likely.Any(match => match.Entry.Id == "phone"));

    [Theory]
    [InlineData("mag dit", true)]
    [InlineData("dit mag toch?", true)]
    [InlineData("dit mag niet", false)]
    [InlineData("", false)]
    public void IsQuestion_Form(string text, bool expected) => Assert.Equal(expected, Library.IsQuestion(text));

    [Theory]
    [InlineData("block", RiskLevel.Low, OtherPerson.Unknown, HomeSafety.Unknown, true)]
    [InlineData("block", RiskLevel.High, OtherPerson.Unknown, HomeSafety.Safe, false)]
    [InlineData("block", RiskLevel.High, OtherPerson.InRealLife, HomeSafety.Safe, false)]
    [InlineData("block", RiskLevel.Low, OtherPerson.InRealLife, HomeSafety.Safe, false)]
    [InlineData("block", RiskLevel.Acute, OtherPerson.OnlyOnline, HomeSafety.Safe, true)]
    [InlineData("parents", RiskLevel.Low, OtherPerson.Unknown, HomeSafety.Unknown, true)]
    [InlineData("parents", RiskLevel.Low, OtherPerson.AtHome, HomeSafety.Unknown, false)]
    [InlineData("parents", RiskLevel.Medium, OtherPerson.OnlyOnline, HomeSafety.Unsafe, false)]
    [InlineData("parents", RiskLevel.High, OtherPerson.OnlyOnline, HomeSafety.Unknown, false)]
    [InlineData("parents", RiskLevel.High, OtherPerson.OnlyOnline, HomeSafety.Safe, true)]
    public void IsSafeIn_Situation(string touch, RiskLevel level, OtherPerson other, HomeSafety home, bool expected) => Assert.Equal(
        expected, (Entry("forward", Role.Youth) with { Touches = [touch] }).IsSafeIn(new AdviceSituation(Role.Youth, level, other, home, AgeBand.Unknown, Country.Unknown, [])));

    [Fact]
    public void Guard_CueThatIsNoVerdict_Told() =>
        Assert.Throws<PhraseFormatException>(() => new FaqGuard([new CueList { Cues = [new CueEntry { Cue = "none", Phrases = ["wat"] }] }]));

    private static FaqEntry Entry(string id, params Role[] audience) =>
        new() { Id = id, Audience = audience, Status = new ContentStatus("SafetyBot", new Dictionary<string, ReviewState>(), new DateOnly(2026, 11, 24), []) };
}
