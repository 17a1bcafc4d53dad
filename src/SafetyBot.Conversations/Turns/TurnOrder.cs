namespace SafetyBot.Conversations.Turns;

/// <summary>Lets the turns of one conversation go one after the other, in order of arrival. Conversations do not wait for each other.</summary>
/// <param name="maxWaiting">How many turns of one conversation may wait.</param>
public sealed class TurnOrder(int maxWaiting = 50)
{
    private readonly Dictionary<string, Queue<TaskCompletionSource>> conversations = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Waits until it is this turn's turn. Dispose the place when the turn is over.</summary>
    /// <exception cref="ConversationBusyException">Too many wait already.</exception>
    public async ValueTask<Place> EnterAsync(string conversationId)
    {
        TaskCompletionSource? waiting = null;
        lock (gate)
        {
            if (!conversations.TryGetValue(conversationId, out var queue))
            {
                conversations.Add(conversationId, new Queue<TaskCompletionSource>(0));
            }
            else if (queue.Count >= maxWaiting)
            {
                throw new ConversationBusyException(conversationId);
            }
            else
            {
                waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                queue.Enqueue(waiting);
            }
        }

        if (waiting is not null)
        {
            await waiting.Task;
        }

        return new Place(this, conversationId);
    }

    private void Leave(string conversationId)
    {
        TaskCompletionSource? next;
        lock (gate)
        {
            if (!conversations[conversationId].TryDequeue(out next))
            {
                conversations.Remove(conversationId);
            }
        }

        next?.SetResult();
    }

    /// <summary>A turn's place in the queue.</summary>
    public readonly struct Place(TurnOrder order, string conversationId) : IDisposable
    {
        /// <summary>The turn is over: the next one goes.</summary>
        public void Dispose() => order.Leave(conversationId);
    }
}
