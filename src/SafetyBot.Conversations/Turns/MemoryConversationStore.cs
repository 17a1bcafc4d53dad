using System.Collections.Concurrent;
using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Outbox;
using SafetyBot.Conversations.Retention;

namespace SafetyBot.Conversations.Turns;

/// <summary>Keeps conversations in the process, for the terminal and for tests. Gone when the process ends.</summary>
/// <param name="firstState">The state in which new conversations begin; null: nothing is known.</param>
public sealed partial class MemoryConversationStore(KeptState? firstState = null) : IConversationStore, IOutbox, IRetentionStore, IAuditStore
{
    private readonly ConcurrentDictionary<string, MemoryConversation> conversations = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public Task<ConversationRecord> LoadAsync(string conversationId, string? inboundKey, CancellationToken cancellationToken)
    {
        var over = ended.ContainsKey(conversationId);
        if (!conversations.TryGetValue(conversationId, out var conversation))
        {
            return Task.FromResult(ConversationRecord.New with { State = firstState, Ended = over });
        }

        lock (conversation)
        {
            var answer = inboundKey is null ? null : conversation.Answer(inboundKey);
            return Task.FromResult(answer is null && !over ? conversation.Record : conversation.Record with { Answer = answer, Ended = over });
        }
    }

    /// <inheritdoc />
    public Task<ConversationRecord?> TrySaveAsync(string conversationId, TurnToKeep turn, ConversationRecord record, CancellationToken cancellationToken)
    {
        var conversation = conversations.GetOrAdd(conversationId, static _ => new MemoryConversation());
        lock (conversation)
        {
            if (ended.ContainsKey(conversationId) || conversation.Record.ETag != record.ETag || (turn.InboundKey is { } key && conversation.Answer(key) is not null))
            {
                return Task.FromResult<ConversationRecord?>(null);
            }

            if (!phrases.TryKeep(conversationId, turn))
            {
                return Task.FromResult<ConversationRecord?>(null);
            }

            conversation.Keep(turn);
            if (turn.ForgetsEarlier)
            {
                Mark(ErasureMark.Of(conversationId, turn.At));
            }

            return Task.FromResult<ConversationRecord?>(conversation.Record);
        }
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptActivity>> ReadAsync(string conversationId, long afterSequence, int max, CancellationToken cancellationToken) =>
        Task.FromResult(Look(conversationId, conversation => conversation.After(afterSequence, max)) ?? []);

    /// <inheritdoc />
    public Task SetRetentionAsync(string conversationId, RetentionKind kind, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Look<object>(conversationId, conversation =>
        {
            conversation.Keep(kind, at);
            return null;
        });
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<bool> TryEraseAsync(string conversationId, Erasure erasure, string etag, CancellationToken cancellationToken) =>
        Task.FromResult(Look(conversationId, conversation =>
        {
            if (conversation.Record.ETag != etag)
            {
                return (object?)null;
            }

            conversation.Erase(erasure);
            phrases.Forget(conversationId);
            Mark(ErasureMark.Of(conversationId, erasure.At));
            return conversation;
        }) is not null);

    /// <inheritdoc />
    public Task<IReadOnlyList<OutboxEntry>> TakeAsync(DateTimeOffset now, TimeSpan lease, int max, CancellationToken cancellationToken)
    {
        var taken = new List<OutboxEntry>();
        foreach (var (id, conversation) in conversations)
        {
            lock (conversation)
            {
                conversation.DoubtTakenBefore(now - lease);
                taken.AddRange(conversation.Take(now, max - taken.Count));
            }
        }

        return Task.FromResult<IReadOnlyList<OutboxEntry>>(taken);
    }

    /// <inheritdoc />
    public Task SetStateAsync(OutboxEntry entry, OutboxState state, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        Look<object>(entry.ConversationId, conversation =>
        {
            if (conversation.Outbox.Any(known => known.Sequence == entry.Sequence))
            {
                var over = state is OutboxState.Sent or OutboxState.Failed or OutboxState.Repeated;
                conversation.Put(entry with { State = state, DueAt = dueAt, Activity = over ? null : entry.Activity, Repeat = over ? null : entry.Repeat });
            }

            return null;
        });
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<OutboxEntry>> ListAsync(OutboxState state, int max, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OutboxEntry>>(
            [.. conversations.Keys
                .SelectMany(id => Look(id, conversation => conversation.Outbox.Where(entry => entry.State == state).ToList()) ?? [])
                .Select(entry => entry with { Activity = null, Repeat = null })
                .Take(max)]);

    private T? Look<T>(string conversationId, Func<MemoryConversation, T?> look)
        where T : class
    {
        if (!conversations.TryGetValue(conversationId, out var conversation))
        {
            return null;
        }

        lock (conversation)
        {
            return look(conversation);
        }
    }
}
