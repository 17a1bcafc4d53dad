using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Tests.Triage;

/// <summary>
/// How well messages are read that were written before the first model and never trained on. Few, so the floors lie a little below what
/// was measured: they guard against decline.
/// </summary>
public sealed class UnseenSetTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("nl", 0.93, 0.88, 0.90, 0.11)]
    [InlineData("en", 0.95, 0.85, 0.93, 0.11)]
    public void Read_UnseenMessages(string lang, double acuteHigh, double acute, double graveHigh, double falseAlarms)
    {
        var messages = LabelledSetReader.Read(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Content", $"unseen.{lang}.jsonl")));
        var scores = new TriageScores(messages, [.. messages.Select(message => Shipped.Triage.Read(message.Text))]);

        output.WriteLine($"{lang}: topic {TriageScores.MacroF1(scores.Topics):F3}, role {TriageScores.MacroF1(scores.Roles):F3}, kind {TriageScores.MacroF1(scores.Kinds):F3}");
        AssertAtLeast(acuteHigh, scores.AcuteAtLeastHigh, "acute, told acute or high");
        AssertAtLeast(acute, scores.AcuteAcute, "acute, told acute");
        AssertAtLeast(graveHigh, scores.GraveAtLeastHigh, "acute or high, told so");
        Assert.True(scores.HarmlessAtLeastHigh.Value <= falseAlarms, $"false alarms {scores.HarmlessAtLeastHigh}");
        Assert.True(TriageScores.MacroF1(scores.Topics) >= 0.83);
        Assert.True(TriageScores.MacroF1(scores.Roles) >= 0.78);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Find_UnseenReceivedMessages(string lang)
    {
        var messages = LabelledSignals.ReadSet(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Content", $"unseen-messages.{lang}.jsonl")));
        var scores = new SignalScores(messages, [.. messages.Select(message => Shipped.Signals.Find(message.Text))]);

        output.WriteLine($"{lang}: micro-F1 {scores.MicroF1:F3}, benign with a signal {scores.BenignWithSignal}");
        Assert.True(scores.MicroF1 >= 0.75, $"{scores.MicroF1:F3}");
        Assert.True(scores.BenignWithSignal.Value <= 0.20, $"{scores.BenignWithSignal}");
    }

    private void AssertAtLeast(double least, Share share, string what)
    {
        output.WriteLine($"{what}: {share.Value:P1}, {share}");
        Assert.True(share.Value >= least, $"{what}: {share.Value:P1}");
    }
}
