namespace SafetyBot.Conversations.Turns;

/// <summary>Runs one turn: load, decide, save, send. Saved before sent, bounded, safe to repeat.</summary>
public sealed class TurnRunner(TurnPipeline pipeline, IConversationStore store, IReplySender sender)
{
    private const int MaxAttempts = 5;

    /// <summary>Handles one activity of a person. An activity id seen before gets its stored answer.</summary>
    /// <exception cref="ConversationBusyException">Other turns of the conversation kept coming in between.</exception>
    public async Task RunAsync(string conversationId, Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Id is { Length: > 0 } id && await store.FindAnswerAsync(conversationId, id, cancellationToken) is { } answer)
        {
            await sender.SendAsync(conversationId, answer, cancellationToken);
            return;
        }

        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var record = await store.LoadAsync(conversationId, cancellationToken);
            var turn = await pipeline.RunAsync(conversationId, record.State, activity, cancellationToken);

            // Another turn was saved meanwhile: run this one again on the newer state.
            if (await store.TrySaveAsync(conversationId, turn, record.ETag, cancellationToken))
            {
                await sender.SendAsync(conversationId, turn.Replies, cancellationToken);
                return;
            }
        }

        throw new ConversationBusyException(conversationId);
    }
}
