using SafetyBot.Domain.Help;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Promises;

/// <summary>Promise 13: advice must not endanger.</summary>
public sealed class Promise13AdviceTests
{
    [Fact]
    public async Task Advice_FromHigh_AsksWhoTheOtherIsAndWhetherHomeIsSafe()
    {
        var talk = await AtHighAsync();
        Assert.Equal("other-person", talk.OpenQuestion);
        await talk.PressAsync("reallife");
        Assert.Equal("home-safe", talk.OpenQuestion);
    }

    [Theory]
    [InlineData("home", "unsafe")]
    [InlineData("home", "safe")]
    [InlineData("reallife", "unsafe")]
    public async Task Advice_SomeoneAtHomeOrHomeUnsafe_CardForHomeBeforeTheTips(string other, string home)
    {
        var said = await AllAdviceAsync(other, home);

        Assert.InRange(said.IndexOf("Veilig Thuis", StringComparison.Ordinal), 0, said.IndexOf("Wil je nog een tip?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Advice_ThreatWithAnImageToldInWords_AsksWhoTheOtherIs()
    {
        var talk = await new Talk().SayAsync("iemand dreigt mijn naaktfoto te delen");
        await talk.PressAsync("yes");
        Assert.Contains("Helpwanted", talk.Text, StringComparison.Ordinal);
        await talk.PressAsync("advice");

        Assert.Equal("other-person", talk.OpenQuestion);
    }

    [Theory]
    [InlineData("home", "unsafe")]
    [InlineData("home", "safe")]
    [InlineData("unknown", "unknown")]
    [InlineData("reallife", "unsafe")]
    public async Task Advice_SomeoneAtHomeOrHomeNotSurelySafe_NamesNoParents(string other, string home)
    {
        var said = await AllAdviceAsync(other, home);

        Assert.DoesNotContain("ouders", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("naar huis", said, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("reallife", "safe")]
    [InlineData("home", "unsafe")]
    [InlineData("declined", "safe")]
    public async Task Advice_NotOnlyOnline_NoBlockBeforeAHelpline(string other, string home) =>
        Assert.DoesNotContain("blokkeer", await AllAdviceAsync(other, home), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task Advice_OnlyOnlineAndHomeSafe_BlocksAfterTheEvidence()
    {
        var said = await AllAdviceAsync("online", "safe");
        var evidence = said.IndexOf("foto van het scherm", StringComparison.Ordinal);

        Assert.InRange(evidence, 0, said.IndexOf("blokkeer", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Helplines_OnAVictimsPath_NeverStopItNow()
    {
        var said = await AllAdviceAsync("online", "safe");

        Assert.DoesNotContain("Stop it Now", said, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Talk.Content.Helplines.For(new HelplineSituation(Country.Netherlands, Domain.Quickscan.Role.Youth, Domain.Quickscan.AgeBand.Unknown, ["wrongdoing"]) { VictimPath = false }), line => line.Id == "nl-stopitnow");
    }

    private static async Task<Talk> AtHighAsync()
    {
        var talk = await new Talk(home: Country.Netherlands).JoinAsync();
        return await talk.PressAllAsync("scan", "self", "start", "photos", "yes", "help", "advice");
    }

    private static async Task<string> AllAdviceAsync(string other, string home)
    {
        var talk = await AtHighAsync();
        var said = "";
        for (var turn = 0; turn < 50 && talk.OpenQuestion != "helplines"; turn++)
        {
            await talk.PressAsync(talk.OpenQuestion switch
            {
                "other-person" => other,
                "home-safe" => home,
                "safe-now" => "yes",
                "card-next" => "resume",
                "own-age" => "from12To15",
                "advice-next" => "next",
                _ => "no",
            });
            said += "\n" + talk.Text;
        }

        Assert.Equal("helplines", talk.OpenQuestion);
        return said;
    }
}
