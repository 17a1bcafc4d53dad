using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Promises;

/// <summary>Promise 2: an acute signal at any moment interrupts with the card for that danger; the person chooses whether to go on; the card stays one tap away.</summary>
public sealed class Promise02DangerFirstTests
{
    [Theory]
    [InlineData("ik wil niet meer leven", "113")]
    [InlineData("kwil ni meer leven", "113")]
    [InlineData("i want to die", "113")]
    [InlineData("er staat iemand voor de deur die me pijn gaat doen", "112")]
    public async Task Say_DangerInAnyDialog_CardComesFirst(string words, string number)
    {
        foreach (var way in (string[][])[[], ["scan"], ["scan", "self"], ["scan", "self", "start"], ["scan", "self", "start", "online"], ["tell"], ["more"], ["more", "check"], ["more", "other", "tips", "other", "grooming"]])
        {
            var talk = await new Talk().JoinAsync();
            await talk.PressAllAsync(way);
            await talk.SayAsync(words);

            Assert.Contains(number, talk.Bubbles[0], StringComparison.Ordinal);
            Assert.Contains("Ik kan geen hulp sturen", talk.Bubbles[0], StringComparison.Ordinal);
            Assert.Equal("safe-now", talk.OpenQuestion);
        }
    }

    [Fact]
    public async Task Say_SomethingWasDoneAlready_112First()
    {
        var message = MessageSet.Read("crisis.nl.jsonl").First(row => Talk.Content.Danger.Find(row.String("text")).Any(hit => hit is { RedFlag: "A2", DoneAlready: true, AboutSomeoneElse: false }));
        var talk = await new Talk().SayAsync(message.String("text"));

        var card = talk.Bubbles[0];
        Assert.InRange(card.IndexOf("Bel 112", StringComparison.Ordinal), 0, card.IndexOf("Bel 113", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Say_DangerBeforeTheGreeting_CardComesFirst()
    {
        var talk = await new Talk().SayAsync("ik wil dood");

        Assert.Contains("113", talk.Bubbles[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_RedFlagInTheQuickscan_CardThenBackWhereTheyWere()
    {
        var talk = await new Talk().JoinAsync();
        await talk.PressAllAsync("scan", "self", "start", "photos", "yes", "continue");
        Assert.Equal("quickscan-youth-deadline", talk.OpenQuestion);

        await talk.PressAsync("yes");
        Assert.Contains("Helpwanted", talk.Bubbles[0], StringComparison.Ordinal);
        await talk.PressAllAsync("yes", "no", "resume");

        Assert.StartsWith("quickscan-youth-", talk.OpenQuestion, StringComparison.Ordinal);
        Assert.Contains(talk.Choices, choice => choice.Value!.ToString() == "any=card");
        var card = talk.Choices.Single(choice => choice.Value!.ToString() == "any=card");
        await talk.PressAsync(card);
        Assert.Equal("safe-now", talk.OpenQuestion);
    }

    [Fact]
    public async Task Say_TwoDangersAtOnce_GravestCardFirst()
    {
        var talk = await new Talk().SayAsync("hij dreigt mijn foto te delen als ik niet vandaag betaal en ik wil dood");

        Assert.Contains("113", talk.Bubbles[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_DangerOfAFriend_RoleIsKnownAndTheFriendIsAskedAbout()
    {
        var talk = await new Talk().SayAsync("mijn beste vriend zegt dat hij niet meer wil leven");
        Assert.Equal("safe-now-friend", talk.OpenQuestion);

        await talk.PressAllAsync("yes", "advice");
        Assert.Equal("home-safe-friend", talk.OpenQuestion);
    }

    [Theory]
    [InlineData("ik wil niet meer leven", "safe-now")]
    [InlineData("mijn oom misbruikt mij", "safe-now")]
    [InlineData("hij wil niet meer leven", "safe-now-friend")]
    [InlineData("wil niet meer leven", "safe-now-friend")]
    [InlineData("ik denk dat ze dood wil", "safe-now-friend")]
    public async Task Say_FriendInNeedThemselves_CardIsForThem(string words, string asked)
    {
        var talk = await new Talk().JoinAsync();
        await talk.PressAllAsync("scan", "friend", "start");
        await talk.SayAsync(words);

        Assert.Equal(asked, talk.OpenQuestion);
    }

    [Theory]
    [InlineData("ik wil niet meer leven", "Gaat het om jou?")]
    [InlineData("mijn dochter wil niet meer leven", "Blijf bij je kind.")]
    public async Task Say_ParentInNeedThemselves_CardIsForThem(string words, string said)
    {
        var talk = await new Talk().SayAsync("mijn zoon wordt bedreigd met een foto");
        await talk.SayAllAsync("ja", words);

        Assert.Contains(said, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advice_SomeoneAtHomeToldInTheScan_IsNotAskedAgain()
    {
        var talk = await new Talk().JoinAsync();
        await talk.PressAllAsync("scan", "self", "start", "online");
        for (var turn = 0; turn < 20 && talk.OpenQuestion != "safe-now"; turn++)
        {
            await talk.PressAsync(talk.OpenQuestion.EndsWith("-home", StringComparison.Ordinal) ? "yes" : talk.Choices[0].Value!.ToString()!.StartsWith("quickscan-youth-age", StringComparison.Ordinal) ? "from16" : "no");
        }

        await talk.PressAllAsync("yes", "advice");
        Assert.Equal("home-safe", talk.OpenQuestion);
        Assert.Equal(Domain.Help.OtherPerson.AtHome, talk.User.OtherPerson);
    }

    [Theory]
    [InlineData("ik ga dood van het lachen")]
    [InlineData("wat is sextortion")]
    [InlineData("my boss is going to kill me lol")]
    public async Task Say_FigureOfSpeech_NoCard(string words)
    {
        var talk = await new Talk().JoinAsync();
        await talk.SayAsync(words);

        Assert.NotEqual("safe-now", talk.OpenQuestion);
    }
}
