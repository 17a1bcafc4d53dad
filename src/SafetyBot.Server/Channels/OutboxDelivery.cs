using Microsoft.Extensions.Options;
using SafetyBot.Conversations.Outbox;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Server.Channels;

/// <summary>
/// Brings the replies that are due to their channels: each conversation in order, what was clearly refused again, what may have arrived
/// never again, except words about danger: those once more, recognisable as a repeat.
/// </summary>
public sealed class OutboxDelivery(IOutbox outbox, IChannelClient client, IOptions<ChannelOptions> options, TimeProvider clock, ILogger<OutboxDelivery> logger)
{
    /// <summary>Takes what is due and begins to send it.</summary>
    /// <param name="max">How many replies to take at most.</param>
    /// <param name="cancellationToken">Stops before replies are taken; those taken are tried.</param>
    /// <returns>A task for each conversation, done when its replies are. None waits for another: a channel that hangs holds up nobody else.</returns>
    public async Task<IReadOnlyList<Task>> BeginDueAsync(int max, CancellationToken cancellationToken)
    {
        var takenAt = clock.GetUtcNow();
        var due = await outbox.TakeAsync(takenAt, options.Value.Lease, max, cancellationToken);

        // A call that begins before this moment ends before others think that we died.
        var last = takenAt + options.Value.Lease - (2 * options.Value.Timeout);
        return [.. due.GroupBy(entry => entry.ConversationId).Select(conversation => SendAsync(conversation, last))];
    }

    private async Task SendAsync(IGrouping<string, OutboxEntry> conversation, DateTimeOffset last)
    {
        try
        {
            await SendInOrderAsync(conversation, last);
        }
        catch (StoreUnavailableException)
        {
            // What became of them could not be written down: they are in doubt when the lease is over.
        }
    }

    private async Task SendInOrderAsync(IGrouping<string, OutboxEntry> conversation, DateTimeOffset last)
    {
        DateTimeOffset? wait = null;
        foreach (var entry in conversation.OrderBy(entry => entry.Sequence))
        {
            var now = clock.GetUtcNow();
            if (wait is null && now > last)
            {
                wait = now;
            }

            var (state, dueAt) = wait is { } until && entry.State is OutboxState.Sending ? (OutboxState.Pending, until) : await TryAsync(entry);

            // What follows it waits as long, so that the person reads things in order.
            wait = state is OutboxState.Pending ? dueAt : wait;
            if (state is OutboxState.Uncertain or OutboxState.Failed or OutboxState.Doubtful or OutboxState.Repeated)
            {
                ChannelLog.NotDelivered(logger, entry.ConversationId, entry.Sequence, state);
            }

            // Once tried, its outcome is written also while the server stops.
            await outbox.SetStateAsync(entry, state, dueAt, CancellationToken.None);
        }
    }

    private async Task<(OutboxState State, DateTimeOffset DueAt)> TryAsync(OutboxEntry entry)
    {
        if (entry.State is OutboxState.Repeating)
        {
            if (entry.Repeat is null)
            {
                return (OutboxState.Uncertain, entry.DueAt);
            }

            var repeat = await client.SendAsync(entry.Repeat, entry.Attempts);
            return (AfterRepeat(repeat.State), clock.GetUtcNow() + repeat.Wait);
        }

        var outcome = await client.SendAsync(entry.Activity!, entry.Attempts);
        var state = outcome.State is OutboxState.Uncertain && entry.Repeat is not null ? OutboxState.Doubtful : outcome.State;
        return (state, clock.GetUtcNow() + outcome.Wait);
    }

    // A repeat that was refused for good leaves the first attempt as uncertain as it was.
    private static OutboxState AfterRepeat(OutboxState state) => state switch
    {
        OutboxState.Sent => OutboxState.Repeated,
        OutboxState.Pending => OutboxState.Doubtful,
        _ => OutboxState.Uncertain,
    };
}
