namespace SafetyBot.Conversations.Turns;

/// <summary>Lets the turns of one conversation go one after the other, in order of arrival. Conversations do not wait for each other.</summary>
/// <param name="maxWaiting">How many turns of one conversation may wait.</param>
public sealed class TurnOrder(int maxWaiting = 50)
{
    // The turns before may each wait for a slow store: nobody waits for all of them.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, Queue<TaskCompletionSource>> conversations = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Waits until it is this turn's turn. Dispose the place when the turn is over.</summary>
    /// <exception cref="ConversationBusyException">Too many wait already, or those before take too long.</exception>
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
            await WaitAsync(waiting, conversationId);
        }

        return new Place(this, conversationId);
    }

    private static async Task WaitAsync(TaskCompletionSource waiting, string conversationId)
    {
        try
        {
            await waiting.Task.WaitAsync(LongestWait);
        }
        catch (TimeoutException) when (waiting.TrySetCanceled())
        {
            throw new ConversationBusyException(conversationId);
        }
        catch (TimeoutException)
        {
            // Its turn came at the last moment.
        }
    }

    private void Leave(string conversationId)
    {
        lock (gate)
        {
            // Those who gave up meanwhile are passed over.
            TaskCompletionSource? next;
            do
            {
                if (!conversations[conversationId].TryDequeue(out next))
                {
                    conversations.Remove(conversationId);
                    return;
                }
            }
            while (!next.TrySetResult());
        }
    }

    /// <summary>A turn's place in the queue.</summary>
    public readonly struct Place(TurnOrder order, string conversationId) : IDisposable
    {
        /// <summary>The turn is over: the next one goes.</summary>
        public void Dispose() => order.Leave(conversationId);
    }
}
