using SafetyBot.Domain.Triage;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Triage;

/// <summary>F26: the classifier is missing or throws.</summary>
public sealed class SafeTriageTests(ITestOutputHelper output)
{
    private readonly SafeTriage broken = new((_, _, _) => throw new InvalidOperationException("broken"), DangerWords.Recognizer, TopicWords.Triage);
    private readonly SafeTriage missing = new((TriageModel?)null, DangerWords.Recognizer, TopicWords.Triage);

    [Theory]
    [InlineData("crisis.nl.jsonl")]
    [InlineData("crisis.en.jsonl")]
    [InlineData("crisis-later.jsonl")]
    public void F26_NoClassifier_DangerWordsAnswerAlone(string set)
    {
        var rows = MessageSet.Read(set);
        var acute = rows.Count(row => broken.Read(row.String("text")).Urgency == Urgency.Acute);

        output.WriteLine($"{set}: danger words alone find {acute} of {rows.Count}");
        Assert.True(acute >= 0.97 * rows.Count, $"{acute} of {rows.Count}");
        Assert.Equal(acute, rows.Count(row => missing.Read(row.String("text")).Urgency == Urgency.Acute));
    }

    [Fact]
    public void Read_Broken_SaysThatTheModelDidNotAnswer()
    {
        Assert.False(broken.Read("hoi").FromModel);
        Assert.False(missing.Read("hoi").FromModel);
        Assert.True(new SafeTriage(Shipped.Triage, DangerWords.Recognizer, TopicWords.Triage).Read("hoi").FromModel);
    }
}
