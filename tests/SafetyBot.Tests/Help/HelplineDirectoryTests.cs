using SafetyBot.Domain.Content;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Tests.Help;

public sealed class HelplineDirectoryTests
{
    private static readonly HelplineDirectory Directory = new(
    [
        Line("nl-112") with { AlwaysShown = true, Phone = "112", Topics = ["crisis"], Order = 1 },
        Line("nl-113") with { AlwaysShown = true, Phone = "113", Topics = ["crisis"], Order = 2 },
        Line("nl-helpwanted") with { Phone = "020", Cost = CallCost.Ordinary, Topics = ["sextortion"], Order = 10 },
        Line("nl-kindertelefoon") with { Phone = "0800", Cost = CallCost.Free, Roles = [Role.Youth, Role.Friend], Order = 20 },
        Line("nl-fier") with { Topics = ["exploitation"], Order = 15 },
        Line("nl-adults") with { Ages = [AgeBand.Adult], Order = 30 },
        Line("nl-stopitnow") with { ForVictims = false, Order = 3 },
        Line("be-112") with { Country = Country.Belgium, AlwaysShown = true, Phone = "112", Topics = ["crisis"], Order = 1 },
        Line("be-awel") with { Country = Country.Belgium, Phone = "102", Cost = CallCost.Free, Languages = ["nl"], Order = 20 },
        Line("int-112") with { Country = Country.Elsewhere, AlwaysShown = true, Phone = "112", Topics = ["crisis"] },
        Line("int-takeitdown") with { Country = Country.Elsewhere, Topics = ["sextortion", "image-abuse"], Languages = ["en"], Order = 40 },
        Line("int-helplines") with { Country = Country.Elsewhere },
    ]);

    [Fact]
    public void For_YouthSextortion_FreeLinesFirst_AlwaysShownLast() =>
        Assert.Equal(
            ["nl-kindertelefoon", "int-takeitdown", "nl-helpwanted", "nl-112", "nl-113"],
            Ids(Situation(Country.Netherlands, Role.Youth, "sextortion") with { Age = AgeBand.From12To15 }));

    [Fact]
    public void For_Parent_OrderOfContent() =>
        Assert.Equal(
            ["nl-helpwanted", "int-takeitdown", "nl-112", "nl-113"],
            Ids(Situation(Country.Netherlands, Role.Parent, "sextortion") with { Age = AgeBand.From12To15 }));

    [Fact]
    public void For_Crisis_AlwaysShownFirst() =>
        Assert.Equal(["nl-112", "nl-113"], Ids(Situation(Country.Netherlands, Role.Youth, "sextortion") with { Crisis = true }).Take(2));

    [Fact]
    public void For_OwnTopic_AlwaysShownFirst() =>
        Assert.Equal("nl-112", Ids(Situation(Country.Netherlands, Role.Youth, "crisis"))[0]);

    [Fact]
    public void For_UnknownCountry_BothCountries()
    {
        var ids = Ids(Situation(Country.Unknown, Role.Youth));

        Assert.Superset(new HashSet<string> { "nl-112", "nl-kindertelefoon", "be-awel" }, ids.ToHashSet());
        Assert.DoesNotContain("int-112", ids);
    }

    [Fact]
    public void For_Elsewhere_OnlyInternational() =>
        Assert.All(Ids(Situation(Country.Elsewhere, Role.Youth)), id => Assert.StartsWith("int-", id, StringComparison.Ordinal));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void For_VictimPath_NoLineForOwnBehaviour(bool victimPath, bool expected) =>
        Assert.Equal(expected, Ids(Situation(Country.Netherlands, Role.Youth) with { VictimPath = victimPath }).Contains("nl-stopitnow"));

    [Theory]
    [InlineData(AgeBand.Unknown, true)]
    [InlineData(AgeBand.Declined, true)]
    [InlineData(AgeBand.Adult, true)]
    [InlineData(AgeBand.From16To17, false)]
    public void For_Age_LinesForOtherAgesAreLeftOut(AgeBand age, bool expected) =>
        Assert.Equal(expected, Ids(Situation(Country.Netherlands, Role.Youth) with { Age = age }).Contains("nl-adults"));

    [Fact]
    public void For_Locale_LinesThatSpeakOnlyOtherLanguagesComeLater()
    {
        var ids = Ids(Situation(Country.Belgium, Role.Youth, "sextortion") with { Locale = Locale.English });

        Assert.True(ids.IndexOf("int-takeitdown") < ids.IndexOf("be-awel"));
    }

    [Fact]
    public void For_CardInUnknownCountry_TurnByTurnAndEachNumberOnce()
    {
        var card = Card(new() { [Country.Netherlands] = ["nl-112", "nl-113", "nl-kindertelefoon"], [Country.Belgium] = ["be-112", "be-awel"] });

        Assert.Equal(["nl-112", "nl-113", "be-awel", "nl-kindertelefoon"], Directory.For(card, Country.Unknown).Select(line => line.Id));
    }

    [Fact]
    public void For_CardInOneCountry_ItsListInOrder()
    {
        var card = Card(new() { [Country.Netherlands] = ["nl-113", "nl-112"], [Country.Belgium] = ["be-112"] });

        Assert.Equal(["nl-113", "nl-112"], Directory.For(card, Country.Netherlands).Select(line => line.Id));
        Assert.Empty(Directory.For(card, Country.Elsewhere));
    }

    [Fact]
    public void Find_Id_LineOrNull()
    {
        Assert.Equal("be-awel", Directory.Find("be-awel")?.Id);
        Assert.Null(Directory.Find("be-nothing"));
    }

    private static List<string> Ids(HelplineSituation situation) => [.. Directory.For(situation).Select(line => line.Id)];

    private static HelplineSituation Situation(Country country, Role role, params string[] topics) => new(country, role, AgeBand.Unknown, topics);

    private static Helpline Line(string id) =>
        new() { Id = id, Country = Country.Netherlands, Name = id, Hours = OpeningHours.Unknown, Confidence = Confidence.A, Status = Quickscan.ScanQuestions.Status };

    private static DangerCard Card(Dictionary<Country, IReadOnlyList<string>> helplines) =>
        new() { Id = "card", RedFlags = ["A1"], Helplines = helplines, Status = Quickscan.ScanQuestions.Status };
}
