namespace SafetyBot.Tests.BotBuilder.Turns;

public sealed class MessageFactoryTests
{
    [Theory]
    [InlineData("hoi", "hoi")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Text_EmptyText_IsNull(string? text, string? expected)
    {
        var message = MessageFactory.Text(text, string.Empty);

        Assert.Equal((expected, null, InputHints.AcceptingInput), (message.Text, message.Speak, message.InputHint));
        Assert.Equal(ActivityTypes.Message, message.Type);
        Assert.Empty(message.Attachments!);
    }

    [Fact]
    public void SuggestedActions_Texts_BecomeImBackButtons()
    {
        var message = MessageFactory.SuggestedActions(["ja", "nee"], "hoi", toList: ["user1"]);

        Assert.Equal(["ja", "nee"], message.SuggestedActions!.Actions!.Select(a => a.Title));
        Assert.All(message.SuggestedActions.Actions!, a => Assert.Equal((ActionTypes.ImBack, a.Title), (a.Type, a.Value)));
        Assert.Equal(["user1"], message.SuggestedActions.To!);
    }

    [Fact]
    public void SuggestedActions_CardActions_AreKept()
    {
        var action = new CardAction(ActionTypes.OpenUrl, "kijk", value: "https://example.org");
        Assert.Same(action, Assert.Single(MessageFactory.SuggestedActions([action], null, null, null).SuggestedActions!.Actions!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<CardAction>)null!, null, null, null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<string>)null!, null, null, null));
    }

    [Fact]
    public void Attachment_OneOrMore_HasItsLayout()
    {
        var card = new HeroCard("titel").ToAttachment();

        Assert.Equal(HeroCard.ContentType, card.ContentType);
        Assert.Equal(AttachmentLayoutTypes.List, MessageFactory.Attachment(card).AttachmentLayout);
        Assert.Equal(AttachmentLayoutTypes.Carousel, MessageFactory.Carousel([card, card]).AttachmentLayout);
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null!));
    }

    [Fact]
    public void ContentUrl_WithoutAddressOrType_Throws()
    {
        Assert.Equal("https://example.org/a", MessageFactory.ContentUrl("https://example.org/a", "image/png").Attachments![0].ContentUrl);
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl(" ", "image/png"));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl("https://example.org/a", string.Empty));
    }
}
