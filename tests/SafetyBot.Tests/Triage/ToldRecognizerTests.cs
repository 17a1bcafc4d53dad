using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Tests.Triage;

/// <summary>What people tell plainly of that which a quickscan asks.</summary>
public sealed class ToldRecognizerTests
{
    private static ToldRecognizer Told => Shipped.Content.Told;

    [Theory]
    [InlineData("hij vraagt om een naaktfoto", "G10")]
    [InlineData("hij wil naaktfoto's van me", "G10")]
    [InlineData("he wants nudes", "G10")]
    [InlineData("ken iemand die me foto wil doorsture als ik ni betaal", "S1 S2")]
    [InlineData("hij dreigt mijn foto's te delen", "S1")]
    [InlineData("he will post my pics if i dont pay", "S1 S2")]
    [InlineData("hij wil dat ik het geheim hou", "G5")]
    [InlineData("he says its our secret", "G5")]
    [InlineData("hij wil mij zien", "G11")]
    [InlineData("ze wil afspreken", "G11")]
    [InlineData("he wants to meet me", "G11")]
    [InlineData("ik krijg cadeautjes van een man van 40 op roblox en hij wil naar telegram", "G7 G13 G4")]
    [InlineData("hij wordt gemeen als ik wil stoppen", "G14")]
    [InlineData("mijn naaktfoto is doorgestuurd in de groepsapp", "D4")]
    [InlineData("ze hebben me stiekem gefilmd", "S8")]
    [InlineData("ik moet pakjes voor ze wegbrengen", "T14")]
    public void Find_Signals(string text, string signals) =>
        Assert.Equal(signals.Split(' ').Order(), Told.Find(text).Signals.Order());

    [Theory]
    [InlineData("niemand vraagt om naaktfoto's")]
    [InlineData("wat moet ik doen als iemand om een naaktfoto vraagt")]
    [InlineData("hij vraagt nooit om naaktfoto's")]
    [InlineData("stel dat hij wil afspreken")]
    [InlineData("ik krijg een cadeautje van oma via de game")]
    [InlineData("papa wil een verrassing voor mama geheim houden")]
    [InlineData("mijn spreekbeurt gaat over iemand die dreigt met een foto")]
    [InlineData("ik wil afspreken met mijn vriendin")]
    [InlineData("hij wil me zien op de cam")]
    [InlineData("")]
    public void Find_Harmless_Nothing(string text) => Assert.Empty(Told.Find(text).Signals);

    [Theory]
    [InlineData("ik ben 13", AgeBand.From12To15)]
    [InlineData("ik ben pas 10 jaar", AgeBand.Under12)]
    [InlineData("mijn dochter van 14 krijgt rare berichten", AgeBand.From12To15)]
    [InlineData("im 17 and scared", AgeBand.From16)]
    [InlineData("ik ben 12 dagen niet online geweest", AgeBand.Unknown)]
    [InlineData("ik ben 14 en mijn zusje is 9", AgeBand.Unknown)]
    [InlineData("een man van 15", AgeBand.Unknown)]
    public void Find_Age(string text, AgeBand age) => Assert.Equal(age, Told.Find(text).Age);

    [Fact]
    public void Find_HarmlessRowsOfTheSets_TellsHardlyEverASignal()
    {
        string[] sets = ["triage.nl.jsonl", "triage.en.jsonl"];
        var harmless = sets.SelectMany(Support.MessageSet.Read).Where(row => Support.MessageSet.String(row, "urgency") is "none" or "low").ToList();
        var told = harmless.Count(row => Told.Find(Support.MessageSet.String(row, "text")).Signals.Count > 0);

        Assert.True(told <= 0.02 * harmless.Count, $"{told} of {harmless.Count}");
    }
}
