namespace SafetyBot.Tests.BotBuilder.Schema;

public sealed class EntityTests
{
    [Fact]
    public void SetAs_ThenGetAs_GivesTheSame()
    {
        var entity = new Entity();
        entity.SetAs(new Mention(new ChannelAccount("b"), "@b"));

        Assert.Equal("mention", entity.Type);
        Assert.Equal(("b", "@b"), (entity.GetAs<Mention>()!.Mentioned!.Id, entity.GetAs<Mention>()!.Text));
    }

    [Fact]
    public void Equals_Content_Decides()
    {
        var one = new Entity("x");
        var other = new Entity("x");
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());

        other.SetAs(new Mention(new ChannelAccount("b"), "@b", "x"));
        Assert.NotEqual(one, other);
        Assert.False(one.Equals(null));
    }
}
