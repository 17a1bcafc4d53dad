using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Tests.Quickscan;

namespace SafetyBot.Tests.Help;

public sealed class AdviceSelectorTests
{
    private static readonly AdviceSituation Calm =
        new(Role.Youth, RiskLevel.Medium, OtherPerson.Unknown, HomeSafety.Unknown, AgeBand.Unknown, Country.Unknown, []);

    private static readonly AdviceItem Block = Item() with { Touches = ["block"], OtherPerson = [OtherPerson.OnlyOnline] };
    private static readonly AdviceItem Parents = Item() with { Touches = ["parents"], OnlyWhenHomeIsSafe = true };

    [Theory]
    [InlineData(RiskLevel.Medium, OtherPerson.Unknown, true)]     // not asked yet
    [InlineData(RiskLevel.Medium, OtherPerson.InRealLife, false)]
    [InlineData(RiskLevel.High, OtherPerson.Unknown, false)]      // from high, not known is the most dangerous
    [InlineData(RiskLevel.High, OtherPerson.OnlyOnline, true)]
    [InlineData(RiskLevel.High, OtherPerson.AtHome, false)]
    [InlineData(RiskLevel.Acute, OtherPerson.InRealLife, false)]
    public void Select_Block_OnlyForSomebodyOnline(RiskLevel level, OtherPerson other, bool expected) =>
        Assert.Equal(expected, Shows(Block, Calm with { Level = level, OtherPerson = other }));

    [Theory]
    [InlineData(RiskLevel.Low, OtherPerson.Unknown, HomeSafety.Unknown, true)]
    [InlineData(RiskLevel.Low, OtherPerson.Unknown, HomeSafety.Unsafe, false)]
    [InlineData(RiskLevel.Low, OtherPerson.AtHome, HomeSafety.Safe, false)]
    [InlineData(RiskLevel.High, OtherPerson.OnlyOnline, HomeSafety.Safe, true)]
    [InlineData(RiskLevel.High, OtherPerson.InRealLife, HomeSafety.Safe, true)]
    [InlineData(RiskLevel.High, OtherPerson.OnlyOnline, HomeSafety.Unknown, false)]
    [InlineData(RiskLevel.High, OtherPerson.Unknown, HomeSafety.Safe, false)]
    [InlineData(RiskLevel.Acute, OtherPerson.AtHome, HomeSafety.Safe, false)]
    public void Select_Parents_OnlyWhereHomeIsSafe(RiskLevel level, OtherPerson other, HomeSafety home, bool expected) =>
        Assert.Equal(expected, Shows(Parents, Calm with { Level = level, OtherPerson = other, Home = home }));

    [Theory]
    [InlineData(Country.Netherlands, true)]
    [InlineData(Country.Belgium, false)]
    [InlineData(Country.Unknown, false)]
    public void Select_Country_UnknownShowsOnlyItemsForAll(Country country, bool expected) =>
        Assert.Equal(expected, Shows(Item() with { Countries = [Country.Netherlands] }, Calm with { Country = country }));

    [Theory]
    [InlineData(AgeBand.Unknown, true)]
    [InlineData(AgeBand.Declined, true)]
    [InlineData(AgeBand.Under12, true)]
    [InlineData(AgeBand.Adult, false)]
    public void Select_Age_UnknownMeetsAll(AgeBand age, bool expected) =>
        Assert.Equal(expected, Shows(Item() with { Ages = [AgeBand.Under12] }, Calm with { Age = age }));

    [Theory]
    [InlineData(RiskLevel.Low, false)]
    [InlineData(RiskLevel.Medium, true)]
    [InlineData(RiskLevel.High, true)]
    [InlineData(RiskLevel.Acute, false)]
    public void Select_LevelBounds_Inclusive(RiskLevel level, bool expected) =>
        Assert.Equal(expected, Shows(Item() with { From = RiskLevel.Medium, UpTo = RiskLevel.High }, Calm with { Level = level }));

    [Fact]
    public void Select_Signals_OneIsEnough()
    {
        var item = Item() with { Signals = ["S12", "S2"] };

        Assert.False(Shows(item, Calm with { Signals = ["S1"] }));
        Assert.True(Shows(item, Calm with { Signals = ["S1", "S2"] }));
    }

    [Theory]
    [InlineData(Role.Parent, "for-parent")]
    [InlineData(Role.Professional, "for-parent")]
    [InlineData(Role.Youth, "for-youth")]
    [InlineData(Role.Friend, "for-youth")]
    [InlineData(Role.Unknown, "for-youth")]
    public void Select_RoleWithoutOwnItems_ReadsAnother(Role role, string expected)
    {
        var topic = new AdviceTopic
        {
            Id = "grooming",
            Items = new Dictionary<Role, IReadOnlyList<AdviceItem>>
            {
                [Role.Youth] = [Item() with { Id = "for-youth" }],
                [Role.Parent] = [Item() with { Id = "for-parent" }],
            },
        };

        Assert.Equal([expected], AdviceSelector.Select(topic, Calm with { Role = role }).Select(item => item.Id));
    }

    private static bool Shows(AdviceItem item, AdviceSituation situation)
    {
        var topic = new AdviceTopic { Id = "grooming", Items = new Dictionary<Role, IReadOnlyList<AdviceItem>> { [Role.Youth] = [item] } };
        return AdviceSelector.Select(topic, situation).Count == 1;
    }

    private static AdviceItem Item() => new() { Id = "item", Phase = AdvicePhase.Now, Status = ScanQuestions.Status };
}
