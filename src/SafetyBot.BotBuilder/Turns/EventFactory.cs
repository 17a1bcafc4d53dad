namespace SafetyBot.BotBuilder.Turns;

/// <summary>Makes the events by which a conversation is passed on to a person.</summary>
public static class EventFactory
{
    /// <summary>The bot asks for a person: handoff.initiate, with what the receiver needs and, when given, what was said.</summary>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object handoffContext, Transcript? transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var incoming = turnContext.Activity;
        var handoff = Event(HandoffEventNames.InitiateHandoff, handoffContext, incoming.Conversation);
        handoff.From = incoming.From;
        handoff.RelatesTo = incoming.GetConversationReference();
        handoff.ReplyToId = incoming.Id;
        handoff.ServiceUrl = incoming.ServiceUrl;
        handoff.ChannelId = incoming.ChannelId;
        if (transcript is not null)
        {
            var reference = incoming.GetConversationReference();
            var activities = (transcript.Activities ?? []).Select(a => a.ApplyConversationReference(reference)).ToArray();
            handoff.Attachments!.Add(new Attachment("application/json", content: new Transcript(activities), name: "Transcript"));
        }

        return handoff;
    }

    /// <summary>How the passing on goes: handoff.status, with state accepted, failed or completed.</summary>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(state);
        object value = string.IsNullOrEmpty(message) ? new { state } : new { state, message };
        return Event(HandoffEventNames.HandoffStatus, value, conversation);
    }

    private static Activity Event(string name, object value, ConversationAccount? conversation) => new(ActivityTypes.Event)
    {
        Name = name,
        Value = value,
        Id = Guid.NewGuid().ToString(),
        Timestamp = DateTimeOffset.UtcNow,
        Conversation = conversation,
        Attachments = [],
        Entities = [],
    };
}
