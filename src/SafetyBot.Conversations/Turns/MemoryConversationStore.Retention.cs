using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Retention;

namespace SafetyBot.Conversations.Turns;

/// <summary>The part for retention and the audit trail.</summary>
public sealed partial class MemoryConversationStore
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> erasures = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<DateOnly, AuditSeal> seals = new();

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> FindDueAsync(RetentionKind kind, DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>(Find(
            (_, conversation) => conversation.Record is { ErasedAt: null, ETag: not null } && conversation.Retention == kind && conversation.RetentionFrom < before,
            max));

    /// <inheritdoc />
    public Task PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        foreach (var (id, conversation) in conversations)
        {
            lock (conversation)
            {
                conversation.Audit.RemoveAll(row => row.At < before);
                if (conversation.Record.ErasedAt < before)
                {
                    conversations.TryRemove(id, out _);
                }
            }
        }

        foreach (var day in seals.Keys.Where(day => day < DateOnly.FromDateTime(before.UtcDateTime)))
        {
            seals.TryRemove(day, out _);
        }

        foreach (var mark in erasures.Where(mark => mark.Value < before))
        {
            erasures.TryRemove(mark);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task WipeAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task<IReadOnlyList<ErasureMark>> ReadErasuresAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ErasureMark>>([.. erasures.Select(mark => new ErasureMark(mark.Key, mark.Value))]);

    /// <inheritdoc />
    public Task AddErasuresAsync(IReadOnlyList<ErasureMark> marks, CancellationToken cancellationToken)
    {
        foreach (var mark in marks)
        {
            Mark(mark);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> FindErasedAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>(Find(
        (id, conversation) => conversation.Record.State is not null
            && erasures.TryGetValue(ErasureMark.HashOf(id), out var at)
            && conversation.KeyCreatedAt < at,
        int.MaxValue));

    /// <inheritdoc />
    public async IAsyncEnumerable<(string ConversationId, AuditRow Row)> ReadRowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in conversations.Keys.Order(StringComparer.Ordinal))
        {
            foreach (var row in Look(id, conversation => conversation.Audit.ToList()) ?? [])
            {
                yield return (id, row);
            }
        }

        await Task.CompletedTask;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<(string ConversationId, AuditHead Head)> ReadHeadsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in conversations.Keys)
        {
            if (Look(id, conversation => conversation.Record.Head) is { } head)
            {
                yield return (id, head);
            }
        }

        await Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task AddSealAsync(AuditSeal seal, CancellationToken cancellationToken)
    {
        seals.TryAdd(seal.Day, seal);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<AuditSeal>> ReadSealsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AuditSeal>>([.. seals.Values.OrderBy(seal => seal.Day)]);

    private void Mark(ErasureMark mark) =>
        erasures.AddOrUpdate(mark.Conversation, mark.At, (_, at) => mark.At > at ? mark.At : at);

    private List<string> Find(Func<string, MemoryConversation, bool> fits, int max)
    {
        var found = new List<string>();
        foreach (var (id, conversation) in conversations)
        {
            lock (conversation)
            {
                if (found.Count < max && fits(id, conversation))
                {
                    found.Add(id);
                }
            }
        }

        return found;
    }
}
