namespace SafetyBot.Conversations.Turns;

/// <summary>What is kept in place of an activity whose words are not kept.</summary>
public static class NotKeptCopy
{
    /// <summary>A copy with what is said instead and nothing that could quote the words: of the channel data only the client's id, of a reply its buttons.</summary>
    /// <param name="activity">The activity as it goes out.</param>
    /// <param name="instead">Its text and cards are kept in place of the activity's own.</param>
    public static Activity Of(Activity activity, Activity instead) => new()
    {
        Type = activity.Type,
        Id = activity.Id,
        Timestamp = activity.Timestamp,
        ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.ChannelId,
        From = activity.From,
        Conversation = activity.Conversation,
        Recipient = activity.Recipient,
        ReplyToId = activity.ReplyToId,
        Locale = activity.Locale,
        InputHint = activity.InputHint,
        TextFormat = TextFormatTypes.Plain,
        Text = instead.Text,
        Attachments = instead.Attachments,
        SuggestedActions = activity.SuggestedActions,
        ChannelData = activity.TryGetChannelData<ClientIds>(out var ids) && ids?.ClientActivityID is { } id
            ? new Dictionary<string, string> { ["clientActivityID"] = id }
            : null,
    };
}
