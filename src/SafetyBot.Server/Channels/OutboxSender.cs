using SafetyBot.Conversations.Outbox;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Server.Channels;

/// <summary>Sends the replies that channels are to get, in the order of each conversation, and never one twice that may have arrived.</summary>
public sealed class OutboxSender(IOutbox outbox, TimeProvider clock, ILogger<OutboxSender> logger) : BackgroundService
{
    private const int MostAtOnce = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim waiting = new(0, 1);
    private readonly Dictionary<string, DateTimeOffset> notBefore = new(StringComparer.Ordinal);

    /// <summary>Says that there is something to send, so that nobody waits for the next look.</summary>
    public void Wake()
    {
        try
        {
            waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        waiting.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await waiting.WaitAsync(LookEvery, stoppingToken);
                while (await SendDueAsync(stoppingToken) == MostAtOnce)
                {
                }
            }
            catch (StoreUnavailableException)
            {
                // The next look may find it.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<int> SendDueAsync(CancellationToken stoppingToken)
    {
        var due = await outbox.TakeAsync(clock.GetUtcNow(), Lease, MostAtOnce, stoppingToken);
        await Task.WhenAll(due.GroupBy(entry => entry.ConversationId).Select(SendInOrderAsync));
        return due.Count;
    }

    private async Task SendInOrderAsync(IGrouping<string, OutboxEntry> conversation)
    {
        foreach (var entry in conversation.OrderBy(entry => entry.Sequence))
        {
            var now = clock.GetUtcNow();
            var outcome = NotBefore(conversation.Key) is { } wait && wait > now
                ? new DeliveryOutcome(OutboxState.Pending, wait - now)
                : await TryAsync(entry);
            if (outcome.State is OutboxState.Pending)
            {
                // What follows it waits as long, so that the person reads things in order.
                Wait(conversation.Key, clock.GetUtcNow() + outcome.Wait);
            }
            else if (outcome.State is not OutboxState.Sent)
            {
                ChannelLog.NotDelivered(logger, entry.ConversationId, entry.Sequence, outcome.State);
            }

            // Once tried, its outcome is written also while the server stops.
            await outbox.SetStateAsync(entry, outcome.State, clock.GetUtcNow() + outcome.Wait, CancellationToken.None);
        }
    }

    private static async Task<DeliveryOutcome> TryAsync(OutboxEntry entry)
    {
        var activity = entry.Activity!;
        using var connector = new ConnectorClient(new Uri(activity.ServiceUrl!));
        try
        {
            await (activity.ReplyToId is null
                ? connector.Conversations.SendToConversationAsync(activity)
                : connector.Conversations.ReplyToActivityAsync(activity));
            return DeliveryOutcome.Sent;
        }
        catch (ErrorResponseException exception)
        {
            return DeliveryOutcome.AfterAnswer(exception.StatusCode, exception.RetryAfter, entry.Attempts);
        }
        catch (HttpRequestException exception)
        {
            var reached = exception.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError);
            return DeliveryOutcome.AfterSilence(reached, entry.Attempts);
        }
        catch (OperationCanceledException)
        {
            return DeliveryOutcome.AfterSilence(reached: true, entry.Attempts);
        }
    }

    private DateTimeOffset? NotBefore(string conversationId)
    {
        lock (notBefore)
        {
            return notBefore.TryGetValue(conversationId, out var time) ? time : null;
        }
    }

    private void Wait(string conversationId, DateTimeOffset until)
    {
        lock (notBefore)
        {
            foreach (var over in notBefore.Where(known => known.Value <= clock.GetUtcNow()).Select(known => known.Key).ToList())
            {
                notBefore.Remove(over);
            }

            notBefore[conversationId] = until;
        }
    }
}
