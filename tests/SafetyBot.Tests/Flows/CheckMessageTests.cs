using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Flows;

/// <summary>"Check a message": danger first, then what was found with the words that show it; the words are kept nowhere.</summary>
public sealed class CheckMessageTests
{
    private const string Canary = "kanariepaars";
    private const string NotKept = "Deze woorden heb ik niet bewaard.";
    private const string Secret = "zeg niks tegen je ouders hierover";
    private const string Deadline = "je hebt nog een uur om te betalen, anders stuur ik je foto naar iedereen";

    [Theory]
    [InlineData("nl", "check dit bericht")]
    [InlineData("nl", "kun je dit bericht nakijken")]
    [InlineData("nl", "is dit bericht echt?")]
    [InlineData("nl", "kan je ff dit appje checken aub")]
    [InlineData("nl-x-simple", "is dit berichtje nep")]
    [InlineData("en", "check this message")]
    [InlineData("en", "is this message real?")]
    [InlineData("en", "can you look at this text for me")]
    public async Task Say_Command_AsksForTheWords(string locale, string words)
    {
        var talk = await new Talk(locale).JoinAsync();
        await talk.SayAsync(words);

        Assert.Equal("check-message", talk.User.OpenQuestion);
    }

    [Fact]
    public async Task Press_More_AsksForWordsAndSaysTheyAreNotKept()
    {
        var talk = await new Talk().JoinAsync();
        await talk.PressAllAsync("more", "check");

        Assert.Equal("check-message", talk.User.OpenQuestion);
        Assert.Contains("Ik bewaar die woorden niet.", talk.Text, StringComparison.Ordinal);
        Assert.Contains("geen foto", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_AMessage_TellsTheSignalWithItsWordsAndWhy()
    {
        var talk = await AskedAsync();
        await talk.SayAsync(Secret);

        Assert.Contains("Iets geheim houden: “", talk.Text, StringComparison.Ordinal);
        Assert.Contains("niks tegen je ouders", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Zo'n geheim mag je altijd vertellen.", talk.Text, StringComparison.Ordinal);
        Assert.Equal(2, talk.Bubbles.Count);
    }

    [Fact]
    public async Task Say_AMessage_IsKeptWithoutItsWords()
    {
        var talk = await AskedAsync();
        await talk.SayAsync($"{Secret} {Canary}");

        Assert.Contains(NotKept, talk.Kept, StringComparison.Ordinal);
        Assert.Contains("(de woorden bewaar ik niet)", talk.Kept, StringComparison.Ordinal);
        Assert.Contains("Iets geheim houden", talk.Kept, StringComparison.Ordinal);
        Assert.DoesNotContain("niks tegen", talk.Kept, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, talk.Kept + talk.State, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Canary)]
    [InlineData(Deadline + " " + Canary)]
    [InlineData("ik wil niet meer leven " + Canary)]
    [InlineData("mijn oom slaat mij " + Canary)]
    [InlineData("ze pesten me elke dag in de klassenapp " + Canary)]
    [InlineData("zullen we morgen afspreken bij het station? " + Canary)]
    [InlineData("Ik: nee " + Canary + "\nTom: stuur een foto zonder shirt " + Canary)]
    public async Task Say_Anything_NeverInTheStateNorInWhatIsKept(string message)
    {
        var talk = await AskedAsync();
        await talk.SayAsync(message);
        Assert.DoesNotContain(Canary, talk.Kept + talk.State, StringComparison.OrdinalIgnoreCase);
        for (var turn = 0; turn < 4; turn++)
        {
            await talk.PressAsync(talk.Choices[0]);
            Assert.DoesNotContain(Canary, talk.Kept + talk.State + talk.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Say_TooLong_IsToldKindlyAndNotKept()
    {
        var talk = await AskedAsync();
        await talk.SayAsync(Canary + new string('x', 4000));

        Assert.Equal("check-message", talk.User.OpenQuestion);
        Assert.DoesNotContain(Canary, talk.Kept + talk.State, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("4000 tekens", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Deadline, "De eerste tien minuten")]
    [InlineData("ik sta voor je deur, doe open", "Nu hulp")]
    [InlineData("ik weet waar je woont, ik kom vanavond langs", "Nu hulp")]
    [InlineData("ik maak je dood", "Nu hulp")]
    [InlineData("dan pakken we je broertje", "Nu hulp")]
    [InlineData("maak er gewoon een eind aan", "Nu hulp")]
    [InlineData("niemand mist je, ga dood", "Nu hulp")]
    [InlineData("kys", "Nu hulp")]
    [InlineData("als je me blokt doe ik mezelf iets aan", "Nu iemand om mee te praten")]
    [InlineData("zonder jou wil ik niet meer leven", "Nu iemand om mee te praten")]
    [InlineData("Tom: ik haal je vanavond op bij het station\nTom: zeg niks tegen je ouders", "Een afspraak")]
    [InlineData("je moet vanavond werken, er wachten klanten", "Als iemand je dwingt")]
    [InlineData("i'm outside your house", "Nu hulp")]
    [InlineData("kill yourself", "Nu hulp")]
    [InlineData("I will kill you", "Nu hulp")]
    [InlineData("10 minutes or I send your pics to everyone", "De eerste tien minuten")]
    [InlineData("if you leave me I'll kill myself", "Nu iemand om mee te praten")]
    public async Task Say_Danger_ItsCardComesFirst(string message, string card)
    {
        var talk = await AskedAsync();
        await talk.SayAsync(message);

        Assert.StartsWith(card, talk.Bubbles[0], StringComparison.Ordinal);
        Assert.Equal(RiskLevel.Acute, talk.User.EffectiveLevel());
        Assert.DoesNotContain("Ik zie geen signalen", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ik ga dood van het lachen")]
    [InlineData("ik maak je af in fortnite")]
    [InlineData("ik sta voor de deur met je pizza mam")]
    [InlineData("kom je morgen naar de training?")]
    [InlineData("haal je vanavond papa op van het station")]
    [InlineData("dan stuur ik de link morgen wel")]
    [InlineData("see you at practice tomorrow")]
    [InlineData("i'm outside your house, mum says dinner is ready")]
    public async Task Say_Ordinary_NoCard(string message)
    {
        var talk = await AskedAsync();
        await talk.SayAsync(message);

        Assert.Empty(talk.User.RedFlags);
        Assert.NotEqual(RiskLevel.Acute, talk.User.EffectiveLevel());
    }

    [Fact]
    public async Task Say_Danger_GoesOnWithWhatWasFoundAfterTheCard()
    {
        var talk = await AskedAsync();
        await talk.SayAsync(Deadline);
        await talk.PressAllAsync("yes", "no", "resume");

        Assert.Contains("Dreigen: (de woorden bewaar ik niet)", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_TheOtherWantsToDie_TheCardIsForEither()
    {
        var talk = await AskedAsync();
        await talk.SayAsync("ik wil niet meer leven");

        Assert.Contains("Gaat het om iemand anders?", talk.Text, StringComparison.Ordinal);
        Assert.Contains("113", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_NoSignal_NeverSaysSafeAndAsksHowItFeels()
    {
        var talk = await AskedAsync();
        await talk.SayAsync("de som op bladzijde 12 staat in het boek");

        Assert.Equal("check-feeling", talk.OpenQuestion);
        Assert.StartsWith("Ik zie geen signalen in deze woorden.", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("veilig", talk.Text, StringComparison.OrdinalIgnoreCase);
        await talk.PressAsync("unknown");
        Assert.Contains("Praat erover met iemand die je vertrouwt.", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_AStoryInsteadOfAMessage_IsSaidBack()
    {
        var talk = await AskedAsync();
        await talk.SayAsync("ze pesten me elke dag in de klassenapp");

        Assert.Equal("understood-bullying", talk.OpenQuestion);
        Assert.Contains(NotKept, talk.Kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes", "Een afspraak")]
    [InlineData("unknown", "Een afspraak")]
    [InlineData("no", "Wat wil je nu?")]
    public async Task Say_MeetingSoonAndNothingElse_AsksWhetherTheyAreKnown(string answer, string expected)
    {
        var talk = await AskedAsync();
        await talk.SayAsync("ik haal je morgen op bij het station");
        Assert.Equal("check-known", talk.OpenQuestion);
        await talk.PressAsync(answer);

        Assert.StartsWith(expected, talk.Bubbles[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_AMessage_RaisesTheLevelAndNeverLowersIt()
    {
        var talk = await AskedAsync();
        await talk.SayAsync(Secret);
        Assert.Equal(RiskLevel.High, talk.User.EffectiveLevel());
        Assert.Contains("G5", talk.User.Received);
        Assert.Equal("grooming", talk.User.Topic);
        await talk.PressAllAsync("other", "again");
        await talk.SayAsync("de som op bladzijde 12 staat in het boek");
        Assert.Equal(RiskLevel.High, talk.User.EffectiveLevel());
        await talk.PressAllAsync("fine", "scan", "self", "start");
        await talk.AnswerScanAsync(new Dictionary<string, string> { ["about"] = "online" });
        await talk.PressAsync("correct");

        Assert.Equal(RiskLevel.High, talk.User.EffectiveLevel());
        Assert.Contains("In een bericht dat je liet nakijken, zag ik signalen.", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_AMilderMessageAfterwards_TheLevelStays()
    {
        var talk = await AskedAsync();
        await talk.SayAsync(Secret);
        await talk.PressAllAsync("other", "again");
        await talk.SayAsync("heb je telegram?");

        Assert.Contains("G4", talk.User.Received);
        Assert.Equal(RiskLevel.High, talk.User.Floor);
    }

    [Fact]
    public async Task Say_ManySignals_TheGravestFirstAndTheRestOnRequest()
    {
        var talk = await AskedAsync();
        await talk.SayAsync("Tom: heb je telegram?\nTom: zeg niks tegen je ouders\nTom: stuur een foto zonder shirt\nTom: dan krijg je robux van mij\nTom: hoe oud ben je?");
        var signals = talk.User.Received.Count;
        Assert.True(signals > 3, string.Join(' ', talk.User.Received));
        Assert.Contains("Om een foto vragen", talk.Text, StringComparison.Ordinal);
        await talk.PressAsync("more");

        Assert.StartsWith("Dit zag ik ook", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Om een foto vragen", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_SeveralThingsInOneMessage_NoneDrowns()
    {
        var talk = await AskedAsync();
        await talk.SayAsync("Heb je telegram? Zeg niks tegen je ouders. Stuur een foto zonder shirt! Dan krijg je robux van mij. Hoe oud ben je eigenlijk?");

        Assert.Superset(new HashSet<string> { "G4", "G5", "G6", "G10" }, talk.User.Received.ToHashSet());
    }

    [Fact]
    public async Task Say_Html_IsNothingButWords()
    {
        var talk = await AskedAsync();
        await talk.SayAsync("<b>zeg niks tegen je ouders</b> <img src=x onerror=alert(1)> [klik](http://example.link/a?b=c)");

        Assert.DoesNotContain('<', talk.Text);
        Assert.DoesNotContain("](", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("http://example", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_OnlyOwnLinesHoldSignals_NoneIsFound()
    {
        var talk = await AskedAsync();
        await talk.SayAsync("Ik: zeg niks tegen je ouders\nTom: de som op bladzijde 12 staat in het boek");

        Assert.Empty(talk.User.Received);
    }

    [Theory]
    [InlineData("stop", "menu")]
    [InlineData("terug", "menu")]
    [InlineData("hulplijnen", "country")]
    public async Task Say_ACommand_IsStillHeard(string words, string expected)
    {
        var talk = await AskedAsync();
        await talk.SayAsync(words);

        Assert.Equal(expected, talk.User.OpenQuestion);
    }

    [Fact]
    public void Read_ModelFails_DangerIsStillSeen()
    {
        var reader = new ReceivedReader(_ => throw new InvalidOperationException(), Talk.Content.Danger, new DangerRecognizer([]));

        var read = reader.Read("ik wil niet meer leven");

        Assert.False(read.FromModel);
        Assert.Equal("A2", Assert.Single(read.Dangers).RedFlag);
    }

    [Fact]
    public void Meanings_EverySignal_HasALevelAndWordsInEveryLanguage() => Assert.All(ReceivedSignals.All, signal =>
    {
        Assert.True(Talk.Content.Signals[Talk.Content.ReceivedMeanings[signal].Signal].Level >= RiskLevel.Low);
        Assert.All(Locales.All, locale => Assert.True(Talk.Content.Texts(locale).Has($"received-{signal}-why")));
    });

    [Theory]
    [InlineData(RiskLevel.Low)]
    [InlineData(RiskLevel.Low, RiskLevel.Low, RiskLevel.Low)]
    [InlineData(RiskLevel.Medium, RiskLevel.Medium, RiskLevel.Medium)]
    [InlineData(RiskLevel.High, RiskLevel.Medium, RiskLevel.Medium, RiskLevel.Medium)]
    [InlineData(RiskLevel.High, RiskLevel.Low, RiskLevel.High)]
    public void LevelOf(RiskLevel expected, params RiskLevel[] levels) => Assert.Equal(expected, ReceivedSignal.LevelOf(levels));

    private static async Task<Talk> AskedAsync()
    {
        var talk = await new Talk().JoinAsync();
        return await talk.SayAsync("check dit bericht");
    }
}
