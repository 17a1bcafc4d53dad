using SafetyBot.Domain.Faq;
using SafetyBot.Tests.Support;
using SafetyBot.Tests.Triage;

namespace SafetyBot.Tests.Faq;

/// <summary>Questions that only somebody asks who harms another get no answer, and people who were harmed are never taken for one (product promise 13, A34).</summary>
public sealed class FaqGuardTests
{
    private static FaqGuard Guard => Shipped.Content.Faq.Guard;

    public static TheoryData<string, string> Rows =>
        [.. MessageSet.Read("guard.jsonl").Select(row => (row.String("verdict"), row.String("text")))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Read_Words_Verdict(string verdict, string text) =>
        Assert.Equal(verdict, Guard.Read(text).ToString(), ignoreCase: true);

    [Fact]
    public void Read_WaysToAskAQuestion_NeverGuarded() => Assert.All(
        MessageSet.Read("questions.jsonl"), row => Assert.Equal(GuardVerdict.None, Guard.Read(row.String("text"))));
}
