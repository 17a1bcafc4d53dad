using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Tests.Help;

public sealed class AdviceTopicsTests
{
    private static readonly AdviceTopics Topics = new([], [Signal("G5", "grooming"), Signal("S1", "sextortion"), Signal("A2", "crisis"), Signal("D9", "account")]);

    [Theory]
    [InlineData(new[] { "G5" }, "grooming")]
    [InlineData(new[] { "G5", "S1" }, "sextortion")]
    [InlineData(new[] { "D9", "S1", "A2", "G5" }, "crisis")]
    [InlineData(new[] { "D9", "gone" }, "account")]
    [InlineData(new string[0], "prevention")]
    public void TopicOf_Signals_MostUrgent(string[] signals, string expected) => Assert.Equal(expected, Topics.TopicOf(signals));

    private static Signal Signal(string id, string topic) => new() { Id = id, Level = RiskLevel.High, Topic = topic, Who = [Role.Youth], Sources = [] };
}
