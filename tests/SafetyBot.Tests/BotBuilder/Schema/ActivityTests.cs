using System.Text.Json;

namespace SafetyBot.Tests.BotBuilder.Schema;

public sealed class ActivityTests
{
    private const string Wire = """
        {"type":"message","id":"1","timestamp":"2030-01-02T03:04:05.678+00:00","localTimestamp":"2030-01-02T05:04:05.678+02:00",
         "channelId":"test","from":{"id":"u","name":"U","aadObjectId":"x","extra":{"deep":[1]}},
         "conversation":{"id":"c","isGroup":false,"extra":true},"recipient":{"id":"b"},"text":"hoi é",
         "attachments":[{"contentType":"a/b","content":{"x":1},"extra":"y"}],
         "entities":[{"type":"mention","mentioned":{"id":"b"},"text":"<at>B</at>"},{"type":"other","x":{"y":1}}],
         "suggestedActions":{"to":["u"],"actions":[{"type":"imBack","title":"ja","value":{"id":7},"extra":1}]},
         "channelData":{"tenant":{"id":"t"}},"value":{"a":[1,2]},"unknown":{"keep":"me"}}
        """;

    [Fact]
    public void Json_RoundTrip_KeepsEverything()
    {
        var activity = JsonSerializer.Deserialize<Activity>(Wire, BotJson.Options)!;

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Wire), BotJson.ToElement(activity)), BotJson.ToElement(activity).GetRawText());
        Assert.Equal(TimeSpan.FromHours(2), activity.LocalTimestamp!.Value.Offset);
        Assert.Equal(7, Assert.IsType<JsonElement>(activity.SuggestedActions!.Actions![0].Value).GetProperty("id").GetInt32());
    }

    [Fact]
    public void Json_Nulls_AreLeftOut() =>
        Assert.Equal("""{"type":"message","text":"hoi"}""", BotJson.ToElement(new Activity(ActivityTypes.Message, text: "hoi")).GetRawText());

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("5", 5)]
    [InlineData("5000000000", 5000000000L)]
    [InlineData("5.5", 5.5)]
    [InlineData("true", true)]
    [InlineData("null", null)]
    [InlineData("\"2030-01-02T03:04:05Z\"", "2030-01-02T03:04:05Z")]
    public void Json_PlainValue_IsReadAsWhatItIs(string json, object? expected) =>
        Assert.Equal(expected, JsonSerializer.Deserialize<Activity>($$"""{"value":{{json}}}""", BotJson.Options)!.Value);

    [Fact]
    public void Json_HeirOfEntityInAList_IsWrittenWhole()
    {
        var activity = new Activity { Entities = [new Mention(new ChannelAccount("b"), "<at>B</at>")] };
        Assert.Equal("""{"entities":[{"mentioned":{"id":"b"},"text":"<at>B</at>","type":"mention"}]}""", BotJson.ToElement(activity).GetRawText());
        Assert.Equal("b", Assert.Single(BotJson.Copy(activity).GetMentions()).Mentioned!.Id);
    }

    [Fact]
    public void CreateReply_ToAMessage_TurnsItAround()
    {
        var activity = JsonSerializer.Deserialize<Activity>(Wire, BotJson.Options)!;
        activity.Locale = "nl";

        var reply = activity.CreateReply("dag");

        Assert.Equal(("message", "dag", "nl", "1", "c"), (reply.Type, reply.Text, reply.Locale, reply.ReplyToId, reply.Conversation!.Id));
        Assert.Equal(("b", "u"), (reply.From!.Id, reply.Recipient!.Id));
        Assert.Equal(("", "en"), (activity.CreateReply(locale: "en").Text, activity.CreateReply(locale: "en").Locale));
    }

    [Theory]
    [InlineData(ActivityTypes.Message, Channels.Directline, "1")]
    [InlineData(ActivityTypes.ConversationUpdate, Channels.Directline, null)]
    [InlineData(ActivityTypes.ConversationUpdate, Channels.Webchat, null)]
    [InlineData(ActivityTypes.ConversationUpdate, Channels.Msteams, "1")]
    public void GetConversationReference_NewMemberOnDirectLine_NamesNoActivity(string type, string channelId, string? expected)
    {
        var activity = new Activity(type, "1", channelId: channelId, from: new ChannelAccount("u"), recipient: new ChannelAccount("b"));
        Assert.Equal(expected, activity.GetConversationReference().ActivityId);
        Assert.Equal(expected, activity.CreateReply().ReplyToId);
        Assert.Equal("new", activity.GetReplyConversationReference(new ResourceResponse("new")).ActivityId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ApplyConversationReference_Direction_DecidesWhoSpeaks(bool isIncoming)
    {
        var reference = new ConversationReference("ref", new ChannelAccount("u"), new ChannelAccount("b"), new ConversationAccount(id: "c"), "test", "url");

        var activity = new Activity(id: "own", locale: "nl").ApplyConversationReference(reference, isIncoming);

        Assert.Equal(("test", "url", "c", "nl"), (activity.ChannelId, activity.ServiceUrl, activity.Conversation!.Id, activity.Locale));
        Assert.Equal(isIncoming ? ("u", "b", "ref", null) : ("b", "u", "own", "ref"), (activity.From!.Id!, activity.Recipient!.Id!, activity.Id!, activity.ReplyToId));
    }

    [Fact]
    public void CreateTrace_WithoutTypeAndLabel_TakesThoseOfValueAndCaller()
    {
        var trace = new Activity(id: "1", recipient: new ChannelAccount("b")).CreateTrace("test", new Mention());
        Assert.Equal(("test", "Mention", nameof(CreateTrace_WithoutTypeAndLabel_TakesThoseOfValueAndCaller)), (trace.Name, trace.ValueType, trace.Label));
        Assert.Equal(("1", "b"), (trace.ReplyToId, trace.From!.Id));
        Assert.Null(Activity.CreateTraceActivity("test").ValueType);
    }

    [Fact]
    public void As_OtherKind_IsNull()
    {
        var activity = new Activity("message/rich");
        Assert.Same(activity, activity.AsMessageActivity());
        Assert.Null(activity.AsMessageUpdateActivity());
        Assert.Null(activity.AsEventActivity());
        Assert.Null(new Activity().AsMessageActivity());
        Assert.Null(new Activity("messageUpdate").AsMessageActivity());
    }

    [Fact]
    public void HasContent_Any_IsTrue()
    {
        Assert.False(new Activity(text: " ", attachments: []).HasContent());
        Assert.True(new Activity(text: "hoi").HasContent());
        Assert.True(new Activity(attachments: [new Attachment()]).HasContent());
        Assert.True(new Activity(channelData: new { }).HasContent());
    }

    [Fact]
    public void GetChannelData_TypeThatFits_IsGiven()
    {
        var activity = JsonSerializer.Deserialize<Activity>("""{"channelData":{"id":"x"}}""", BotJson.Options)!;

        Assert.Equal("x", activity.GetChannelData<ChannelAccount>()!.Id);
        Assert.True(activity.TryGetChannelData<ChannelAccount>(out var account));
        Assert.Equal("x", account!.Id);
        Assert.False(activity.TryGetChannelData<int>(out _));
        Assert.False(new Activity().TryGetChannelData<ChannelAccount>(out _));
        Assert.Null(new Activity().GetChannelData<ChannelAccount>());
    }

    [Theory]
    [InlineData("<at>B</at> hoi", "<at>B</at>", "hoi")]
    [InlineData("@B hoi", "@B", "hoi")]
    [InlineData("<at>b</at> hoi", null, "hoi")]
    public void RemoveRecipientMention_Named_LeavesTheRest(string text, string? mentionText, string expected)
    {
        var message = new Activity(ActivityTypes.Message, text: text, recipient: new ChannelAccount("b"));
        message.Entities = [new Mention(new ChannelAccount("b", "B"), mentionText), new Mention(new ChannelAccount("c"), "hoi")];

        Assert.True(message.MentionsRecipient());
        Assert.False(message.MentionsId("d"));
        Assert.Equal(expected, message.RemoveRecipientMention());
        Assert.Equal(expected, message.Text);
    }

    [Theory]
    [InlineData("https://x", false)]
    [InlineData("HTTP://x", false)]
    [InlineData("urn:x", true)]
    [InlineData(null, false)]
    public void IsFromStreamingConnection_Url_IsHttpOrNot(string? url, bool expected) =>
        Assert.Equal(expected, new Activity(serviceUrl: url).IsFromStreamingConnection());
}
