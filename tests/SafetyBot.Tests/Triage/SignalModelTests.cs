namespace SafetyBot.Tests.Triage;

public sealed class SignalModelTests
{
    [Theory]
    [InlineData("maak 300 euro over of je klasgenoten krijgen het filmpje", "threat", "payment-demand")]
    [InlineData("dit blijft ons geheimpje, zeg niks tegen je ouders", "secrecy")]
    [InlineData("send me a pic without your shirt", "photo-request")]
    [InlineData("heb je telegram? daar praten we verder", "move-platform")]
    public void Find_Signals(string text, params string[] signals) =>
        Assert.Superset(signals.ToHashSet(), Shipped.Signals.Find(text).Select(hit => hit.Signal).ToHashSet());

    [Theory]
    [InlineData("training is morgen om zeven uur")]
    [InlineData("see you at practice tomorrow")]
    public void Find_Ordinary_None(string text) => Assert.Empty(Shipped.Signals.Find(text));

    [Fact]
    public void Find_Words_AreInTheMessage()
    {
        var hit = Assert.Single(Shipped.Signals.Find("ok. zeg niks tegen je ouders hierover"), hit => hit.Signal == "secrecy");

        Assert.NotEmpty(hit.Words);
        Assert.All(hit.Words, words => Assert.Contains(words, "ok zeg niks tegen je ouders hierover", StringComparison.Ordinal));
    }

    [Fact]
    public void Find_Chat_OnlyTheOtherCounts()
    {
        Assert.DoesNotContain(Shipped.Signals.Find("Ik: stuur eens een foto zonder shirt\nTom: nee, training begint zo"), hit => hit.Signal == "photo-request");
        Assert.Contains(Shipped.Signals.Find("Ik: training begint zo\nTom: stuur eens een foto zonder shirt"), hit => hit.Signal == "photo-request");
    }
}
