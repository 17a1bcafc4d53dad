using System.Text.Json;

namespace SafetyBot.BotBuilder.Schema;

/// <summary>The part that knows where an activity belongs and what it holds.</summary>
public partial class Activity :
    IConversationUpdateActivity,
    IContactRelationUpdateActivity,
    IInstallationUpdateActivity,
    IMessageUpdateActivity,
    IMessageDeleteActivity,
    IMessageReactionActivity,
    ISuggestionActivity,
    ITypingActivity,
    IEndOfConversationActivity,
    IEventActivity,
    IInvokeActivity,
    ITraceActivity,
    IHandoffActivity,
    ICommandActivity,
    ICommandResultActivity
{
    /// <summary>True when there is a text, a summary, an attachment or channel data to send.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    /// <summary>Who is named in the message; empty when nobody is.</summary>
    public Mention[] GetMentions() => Entities is null
        ? []
        : [.. Entities.Where(e => string.Equals(e.Type, "mention", StringComparison.OrdinalIgnoreCase)).Select(e => e.GetAs<Mention>()!)];

    /// <summary>The channel data as a <typeparamref name="T"/>; the default when there is none.</summary>
    /// <exception cref="JsonException">The channel data is something else.</exception>
    public T? GetChannelData<T>() => ChannelData is null ? default : BotJson.Convert<T>(ChannelData);

    /// <summary>The channel data as a <typeparamref name="T"/>; false when there is none or it is something else.</summary>
    public bool TryGetChannelData<T>(out T? instance)
    {
        instance = default;
        if (ChannelData is null)
        {
            return false;
        }

        try
        {
            instance = GetChannelData<T>();
            return true;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidCastException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>Where this activity belongs, to answer it later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdToReplyTo(),
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>Where the reply to this activity is, to change or delete it later.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>
    /// Addresses this activity: from the bot to the user, or from the user to the bot when <paramref name="isIncoming"/>.
    /// </summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale = reference.Locale ?? Locale;

        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>True when it came over a streaming connection: its service URL is not an HTTP address.</summary>
    public bool IsFromStreamingConnection() => ServiceUrl is { } url && !url.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    // Direct Line and Web Chat do not show who joined, so there is nothing to reply to.
    private string? IdToReplyTo() =>
        string.Equals(Type, ActivityTypes.ConversationUpdate, StringComparison.OrdinalIgnoreCase)
        && (string.Equals(ChannelId, Channels.Directline, StringComparison.OrdinalIgnoreCase)
            || string.Equals(ChannelId, Channels.Webchat, StringComparison.OrdinalIgnoreCase))
            ? null
            : Id;
}
