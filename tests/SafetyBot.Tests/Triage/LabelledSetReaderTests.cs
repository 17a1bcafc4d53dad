using SafetyBot.Domain.Triage;
using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Tests.Triage;

public sealed class LabelledSetReaderTests
{
    [Fact]
    public void Read_AllLabels()
    {
        var message = Assert.Single(LabelledSetReader.Read(["""{"id":"a","lang":"nl","text":"hoi","topic":"smalltalk","urgency":"none","role":"unknown","kind":"chat"}"""]));

        Assert.Equal(Topics.Smalltalk, Heads.Topic.Labels[message.LabelOf(Heads.Topic)]);
        Assert.Equal(Urgency.None, Heads.Urgency.Labels[message.LabelOf(Heads.Urgency)]);
    }

    [Theory]
    [InlineData("""{"id":"a","lang":"nl","text":"x","redFlag":"A2","subject":"self"}""", 4)]
    [InlineData("""{"id":"a","lang":"nl","text":"x","redFlag":"A4"}""", -1)]
    [InlineData("""{"id":"a","lang":"nl","text":"x"}""", -1)]
    public void Read_PartlyKnown_UrgencyIsKnownOrOpen(string line, int urgency) => Assert.Equal(urgency, LabelledSetReader.Read([line])[0].LabelOf(Heads.Urgency));

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"id":"a","lang":"nl","text":"x","topic":"weather","urgency":"none","role":"unknown","kind":"chat"}""")]
    public void Read_Bad_TellsTheLine(string line) =>
        Assert.Contains("Line 2", Assert.Throws<FormatException>(() => LabelledSetReader.Read(["", line])).Message, StringComparison.Ordinal);

    [Fact]
    public void Folds_NearCopies_StayTogether()
    {
        string[] texts = ["hij dreigt met mijn foto als ik niet betaal", "hoe laat is het", "hij dreigt met mijn fotos als ik nie betaal", .. Enumerable.Range(0, 40).Select(i => $"iets heel anders nummer {(char)('a' + i)}{i * i}")];
        var folds = Folds.Of(texts, 5);

        Assert.Equal(folds[0], folds[2]);
        Assert.All(folds, fold => Assert.InRange(fold, 0, 4));
    }

    [Theory]
    [InlineData(0, 0, 0.0, 1.0)]
    [InlineData(10, 10, 0.72, 1.0)]
    [InlineData(50, 100, 0.40, 0.60)]
    public void Share_Interval(int count, int of, double low, double high)
    {
        var share = new Share(count, of);

        Assert.Equal((low, high), (Math.Round(share.Low, 2), Math.Round(share.High, 2)));
    }
}
