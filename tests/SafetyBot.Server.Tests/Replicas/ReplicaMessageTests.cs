using SafetyBot.Server.Replicas;

namespace SafetyBot.Server.Tests.Replicas;

public sealed class ReplicaMessageTests
{
    [Theory]
    [InlineData("c-1")]
    [InlineData("emulator:a b c|d")]
    public void Read_Written_Same(string key)
    {
        var message = new ReplicaMessage("abc", ReplicaMessageKind.TurnKept, 42, key);
        Assert.Equal(message, ReplicaMessage.Read(message.Write()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc 1 2")]
    [InlineData("abc 1 2 ")]
    [InlineData("abc 9 2 key")]
    [InlineData("abc x 2 key")]
    [InlineData("abc 1 -2 key")]
    [InlineData("abc 1 99999999999999999999 key")]
    public void Read_NoneOfOurs_Null(string? text) => Assert.Null(ReplicaMessage.Read(text));
}
