namespace SafetyBot.Tests.BotBuilder.Prompts;

public sealed class ChannelTests
{
    [Theory]
    [InlineData(Channels.Cortana, false)]
    [InlineData(Channels.Webchat, true)]
    [InlineData(null, true)]
    public void HasMessageFeed_Channel_OnlyVoiceHasNone(
        string? channelId,
        bool expected) => Assert.Equal(expected, Channel.HasMessageFeed(channelId));

    [Fact]
    public void MaxActionTitleLength_AnyChannel_IsTwenty() => Assert.Equal(20, Channel.MaxActionTitleLength(Channels.Webchat));

    [Fact]
    public void SupportsSuggestedActions_NoCountGiven_IsAboutAHundred()
    {
        Assert.True(Channel.SupportsSuggestedActions(Channels.Telegram));
        Assert.False(Channel.SupportsSuggestedActions(Channels.Facebook));
        Assert.True(Channel.SupportsCardActions(Channels.Telegram));
        Assert.False(Channel.SupportsCardActions(Channels.Line));
    }

    [Theory]
    [InlineData("webchat", "webchat")]
    [InlineData(null, "")]
    public void GetChannelId_Turn_IsItsChannel(string? channelId, string expected) =>
        Assert.Equal(expected, Channel.GetChannelId(new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message) { ChannelId = channelId })));
}
