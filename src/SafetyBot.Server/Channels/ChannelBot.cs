using SafetyBot.Conversations.Turns;

namespace SafetyBot.Server.Channels;

/// <summary>The bot as a channel's adapter sees it: the turn is kept first, then its replies go back, in the answer or through the outbox.</summary>
public sealed class ChannelBot(TurnRunner turns, OutboxSender outbox, TimeProvider clock) : IBot
{
    /// <inheritdoc />
    /// <exception cref="UnauthorizedAccessException">Replies would leave this machine.</exception>
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var answersAtOnce = activity.DeliveryMode == DeliveryModes.ExpectReplies;
        if (activity.Conversation?.Id is not { Length: > 0 } || !(answersAtOnce || IsOnThisMachine(activity.ServiceUrl)))
        {
            throw new UnauthorizedAccessException();
        }

        // Once read, an activity is handled whole, whether the channel waits for it or not.
        var turn = await turns.RunAsync(ConversationIdOf(activity), ForTurn(activity), CancellationToken.None, throughOutbox: !answersAtOnce);
        if (!answersAtOnce)
        {
            outbox.Wake();
        }
        else if (turn.Replies.Count > 0)
        {
            await turnContext.SendActivitiesAsync(
                [.. turn.Replies.Select(reply => (IActivity)(turn.IsRepeat ? reply.Kept : reply.Sent))], cancellationToken);
        }
    }

    // Two channels may use the same id.
    private static string ConversationIdOf(Activity activity) => $"{activity.ChannelId}:{activity.Conversation!.Id}";

    private static bool IsOnThisMachine(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && uri.IsLoopback && uri.Scheme is "http" or "https";

    // What the dialogs work with, and nothing that says how replies are to be delivered: that is the adapter's.
    private Activity ForTurn(Activity activity) => new()
    {
        Type = activity.Type,
        Id = activity.Id,
        Timestamp = clock.GetUtcNow(),
        ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.ChannelId,
        From = activity.From,
        Recipient = activity.Recipient,
        Conversation = activity.Conversation,
        MembersAdded = activity.MembersAdded,
        Attachments = activity.Attachments,
        Text = activity.Text,
        TextFormat = activity.TextFormat,
        Locale = activity.Locale,
        Name = activity.Name,
        Value = activity.Value,
        ChannelData = activity.ChannelData,
    };
}
