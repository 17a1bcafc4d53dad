using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafetyBot.BotBuilder.Schema;

/// <summary>Everything a channel and a bot say to each other, of whatever kind. The part that travels.</summary>
public partial class Activity
{
    /// <summary>An empty one.</summary>
    public Activity()
    {
    }

    /// <summary>One with these values.</summary>
    public Activity(
        string? type = null,
        string? id = null,
        DateTimeOffset? timestamp = null,
        DateTimeOffset? localTimestamp = null,
        string? serviceUrl = null,
        string? channelId = null,
        ChannelAccount? from = null,
        ConversationAccount? conversation = null,
        ChannelAccount? recipient = null,
        string? textFormat = null,
        string? attachmentLayout = null,
        IList<ChannelAccount>? membersAdded = null,
        IList<ChannelAccount>? membersRemoved = null,
        IList<MessageReaction>? reactionsAdded = null,
        IList<MessageReaction>? reactionsRemoved = null,
        string? topicName = null,
        bool? historyDisclosed = null,
        string? locale = null,
        string? text = null,
        string? speak = null,
        string? inputHint = null,
        string? summary = null,
        SuggestedActions? suggestedActions = null,
        IList<Attachment>? attachments = null,
        IList<Entity>? entities = null,
        object? channelData = null,
        string? action = null,
        string? replyToId = null,
        string? label = null,
        string? valueType = null,
        object? value = null,
        string? name = null,
        ConversationReference? relatesTo = null,
        string? code = null,
        DateTimeOffset? expiration = null,
        string? importance = null,
        string? deliveryMode = null,
        IList<string>? listenFor = null,
        IList<TextHighlight>? textHighlights = null,
        SemanticAction? semanticAction = null,
        string? localTimezone = null)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    /// <summary>One of <see cref="ActivityTypes"/>.</summary>
    public string? Type { get; set; }

    /// <summary>The id on this channel.</summary>
    public string? Id { get; set; }

    /// <summary>When the channel sent it.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The same moment, in the time zone of the person.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The time zone of the person, for instance Europe/Amsterdam.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Where replies go.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>One of <see cref="Channels"/>.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>Who gets it.</summary>
    public ChannelAccount? Recipient { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    public string? TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>Who came.</summary>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who went.</summary>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>Reactions that came.</summary>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions that went.</summary>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>The topic.</summary>
    public string? TopicName { get; set; }

    /// <summary>True when newcomers see what was said before.</summary>
    public bool? HistoryDisclosed { get; set; }

    /// <summary>The language, for instance nl-NL.</summary>
    public string? Locale { get; set; }

    /// <summary>The words.</summary>
    public string? Text { get; set; }

    /// <summary>The words to say aloud, as SSML.</summary>
    public string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    public string? InputHint { get; set; }

    /// <summary>The message for who cannot see it whole.</summary>
    public string? Summary { get; set; }

    /// <summary>Buttons that go when one is tapped.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>The attachments.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>What the activity says, in a form for machines.</summary>
    public IList<Entity>? Entities { get; set; }

    /// <summary>What only the channel knows.</summary>
    public object? ChannelData { get; set; }

    /// <summary>What happened to an installation or a contact.</summary>
    public string? Action { get; set; }

    /// <summary>The activity it answers.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>A description, of a trace.</summary>
    public string? Label { get; set; }

    /// <summary>What the value is.</summary>
    public string? ValueType { get; set; }

    /// <summary>What comes with it.</summary>
    public object? Value { get; set; }

    /// <summary>The name, of an event, an invoke or a trace.</summary>
    public string? Name { get; set; }

    /// <summary>Another conversation it is about.</summary>
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>Why the conversation ended: one of <see cref="EndOfConversationCodes"/>.</summary>
    public string? Code { get; set; }

    /// <summary>When it is no longer of use.</summary>
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    public string? Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>Words that are likely to be said next.</summary>
    public IList<string>? ListenFor { get; set; }

    /// <summary>The pieces of text a suggestion is about.</summary>
    public IList<TextHighlight>? TextHighlights { get; set; }

    /// <summary>What a person means, as a known action.</summary>
    public SemanticAction? SemanticAction { get; set; }

    /// <summary>Who called the bot, by its own account: an IRI.</summary>
    public string? CallerId { get; set; }

    /// <summary>Members of the JSON that this type does not name; they are written back as they came.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Extensions { get; set; }
}
