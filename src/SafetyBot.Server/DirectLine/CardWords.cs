namespace SafetyBot.Server.DirectLine;

/// <summary>Says cards in words, for clients that draw none. Pure.</summary>
internal static class CardWords
{
    /// <summary>The activity with its cards as text; the same one when it has none. Numbers and addresses stand in a card's text already.</summary>
    public static Activity Of(Activity activity)
    {
        if (activity.Attachments is not { Count: > 0 } attachments)
        {
            return activity;
        }

        var cards = attachments.Select(HeroCardJson.In).OfType<HeroCard>();
        return new Activity
        {
            Type = activity.Type,
            Id = activity.Id,
            Timestamp = activity.Timestamp,
            ChannelId = activity.ChannelId,
            From = activity.From,
            Recipient = activity.Recipient,
            Conversation = activity.Conversation,
            ReplyToId = activity.ReplyToId,
            Locale = activity.Locale,
            TextFormat = TextFormatTypes.Plain,
            Text = string.Join("\n\n", ((string?[])[activity.Text, .. cards.SelectMany(card => (string?[])[card.Title, card.Text])]).Where(text => text is { Length: > 0 })),
            SuggestedActions = activity.SuggestedActions,
            ChannelData = activity.ChannelData,
        };
    }
}
