namespace SafetyBot.BotBuilder.Schema;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    /// <summary>One of <see cref="ActivityTypes"/>.</summary>
    string? Type { get; set; }

    /// <summary>The id on this channel.</summary>
    string? Id { get; set; }

    /// <summary>Where replies go.</summary>
    string? ServiceUrl { get; set; }

    /// <summary>When the channel sent it.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The same moment, in the time zone of the person.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>One of <see cref="Channels"/>.</summary>
    string? ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    ChannelAccount? From { get; set; }

    /// <summary>The conversation.</summary>
    ConversationAccount? Conversation { get; set; }

    /// <summary>Who gets it.</summary>
    ChannelAccount? Recipient { get; set; }

    /// <summary>The activity it answers.</summary>
    string? ReplyToId { get; set; }

    /// <summary>What the activity says, in a form for machines.</summary>
    IList<Entity>? Entities { get; set; }

    /// <summary>What only the channel knows.</summary>
    object? ChannelData { get; set; }

    /// <summary>The channel data as a <typeparamref name="T"/>; the default when there is none.</summary>
    T? GetChannelData<T>();

    /// <summary>The channel data as a <typeparamref name="T"/>; false when there is none or it is something else.</summary>
    bool TryGetChannelData<T>(out T? instance);

    /// <summary>This activity as a message; null when it is another kind.</summary>
    IMessageActivity? AsMessageActivity();

    /// <summary>This activity as a contact relation update; null when it is another kind.</summary>
    IContactRelationUpdateActivity? AsContactRelationUpdateActivity();

    /// <summary>This activity as an installation update; null when it is another kind.</summary>
    IInstallationUpdateActivity? AsInstallationUpdateActivity();

    /// <summary>This activity as a conversation update; null when it is another kind.</summary>
    IConversationUpdateActivity? AsConversationUpdateActivity();

    /// <summary>This activity as a typing activity; null when it is another kind.</summary>
    ITypingActivity? AsTypingActivity();

    /// <summary>This activity as the end of a conversation; null when it is another kind.</summary>
    IEndOfConversationActivity? AsEndOfConversationActivity();

    /// <summary>This activity as an event; null when it is another kind.</summary>
    IEventActivity? AsEventActivity();

    /// <summary>This activity as an invoke activity; null when it is another kind.</summary>
    IInvokeActivity? AsInvokeActivity();

    /// <summary>This activity as a message update; null when it is another kind.</summary>
    IMessageUpdateActivity? AsMessageUpdateActivity();

    /// <summary>This activity as a message delete; null when it is another kind.</summary>
    IMessageDeleteActivity? AsMessageDeleteActivity();

    /// <summary>This activity as a message reaction; null when it is another kind.</summary>
    IMessageReactionActivity? AsMessageReactionActivity();

    /// <summary>This activity as a suggestion; null when it is another kind.</summary>
    ISuggestionActivity? AsSuggestionActivity();

    /// <summary>Where this activity belongs, to answer it later.</summary>
    ConversationReference GetConversationReference();

    /// <summary>Addresses this activity; see <see cref="Activity.ApplyConversationReference"/>.</summary>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}
