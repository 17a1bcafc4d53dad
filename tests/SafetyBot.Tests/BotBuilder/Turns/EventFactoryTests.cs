namespace SafetyBot.Tests.BotBuilder.Turns;

public sealed class EventFactoryTests
{
    [Fact]
    public void CreateHandoffInitiation_WithTranscript_CarriesContextAndTranscript()
    {
        using var turn = new RecordingAdapter().Turn();

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(turn, new { Skill = "any" }, new Transcript([MessageFactory.Text("hoi")]));

        Assert.Equal((ActivityTypes.Event, "handoff.initiate", "convo1", "1234"), (handoff.Type, handoff.Name, handoff.Conversation!.Id, handoff.ReplyToId));
        Assert.Equal("user1", handoff.From!.Id);
        var attachment = Assert.Single(handoff.Attachments!);
        Assert.Equal(("application/json", "Transcript"), (attachment.ContentType, attachment.Name));
        Assert.Equal("convo1", Assert.IsType<Transcript>(attachment.Content).Activities![0].Conversation!.Id);
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffInitiation(null!, "x"));
    }

    [Theory]
    [InlineData(null, """{"state":"failed"}""")]
    [InlineData("vol", """{"state":"failed","message":"vol"}""")]
    public void CreateHandoffStatus_Message_IsOnlyThereWhenGiven(string? message, string expected)
    {
        var status = EventFactory.CreateHandoffStatus(new ConversationAccount(id: "c"), "failed", message);

        Assert.Equal("handoff.status", status.Name);
        Assert.Equal(expected, BotJson.ToElement(status.Value).GetRawText());
        Assert.NotNull(status.Id);
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(null!, "failed"));
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(new ConversationAccount(), null!));
    }
}
