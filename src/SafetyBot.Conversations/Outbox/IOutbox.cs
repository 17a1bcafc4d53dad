namespace SafetyBot.Conversations.Outbox;

/// <summary>Replies that go out by calls of ours to a channel. They come in with their turn (TurnToKeep.Outbox); here they go out.</summary>
public interface IOutbox
{
    /// <summary>
    /// Takes replies that are due, oldest first, for this replica alone: pending ones become <see cref="OutboxState.Sending"/>, doubtful ones
    /// <see cref="OutboxState.Repeating"/>. A reply waits for those before it in its conversation.
    /// </summary>
    /// <param name="now">The time.</param>
    /// <param name="lease">How long a replica may take. What was taken longer ago is in doubt, since its replica died on the way: it becomes <see cref="OutboxState.Doubtful"/>, a repeat <see cref="OutboxState.Uncertain"/>.</param>
    /// <param name="max">How many at most.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<IReadOnlyList<OutboxEntry>> TakeAsync(DateTimeOffset now, TimeSpan lease, int max, CancellationToken cancellationToken);

    /// <summary>Says what became of a reply that was taken.</summary>
    /// <param name="entry">The reply.</param>
    /// <param name="state"><see cref="OutboxState.Pending"/> or <see cref="OutboxState.Doubtful"/> to try again at <paramref name="dueAt"/>, else how it ended.</param>
    /// <param name="dueAt">When to try again.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task SetStateAsync(OutboxEntry entry, OutboxState state, DateTimeOffset dueAt, CancellationToken cancellationToken);

    /// <summary>Replies in one state, without their words, for operators.</summary>
    Task<IReadOnlyList<OutboxEntry>> ListAsync(OutboxState state, int max, CancellationToken cancellationToken);
}
