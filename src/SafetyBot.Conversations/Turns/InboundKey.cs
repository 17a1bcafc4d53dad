namespace SafetyBot.Conversations.Turns;

/// <summary>What tells an activity that came in from all others of its conversation, so that a repeated one is recognised.</summary>
public static class InboundKey
{
    /// <summary>The id the client gave it (Direct Line's channelData.clientActivityID), else the one of the channel; null: it has none.</summary>
    public static string? Of(Activity activity)
    {
        if (activity.TryGetChannelData<ClientIds>(out var ids) && ids?.ClientActivityID is { Length: > 0 } client)
        {
            return "c:" + client;
        }

        return activity.Id is { Length: > 0 } id ? "i:" + id : null;
    }
}
