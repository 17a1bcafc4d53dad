using System.Collections.Concurrent;
using SafetyBot.Conversations.Access;

namespace SafetyBot.Conversations.Turns;

/// <summary>The part that knows who may no longer come in.</summary>
public sealed partial class MemoryConversationStore : IConversationAccess
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> ended = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string ConversationId, string Number), DateTimeOffset> usedTickets = new();

    /// <inheritdoc />
    public Task EndAsync(string conversationId, DateTimeOffset until, CancellationToken cancellationToken)
    {
        ended[conversationId] = until;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<bool> TryUseTicketAsync(string conversationId, string number, DateTimeOffset until, CancellationToken cancellationToken) =>
        Task.FromResult(usedTickets.TryAdd((conversationId, number), until));

    /// <inheritdoc />
    public Task<IReadOnlyList<ConversationGlance>> LookAsync(IReadOnlyCollection<string> conversationIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ConversationGlance>>(
            [.. conversationIds.Select(Look).Where(glance => glance.Exists || glance.Ended)]);

    /// <inheritdoc />
    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        foreach (var chat in ended.Where(chat => chat.Value < before))
        {
            ended.TryRemove(chat);
        }

        foreach (var ticket in usedTickets.Where(ticket => ticket.Value < before))
        {
            usedTickets.TryRemove(ticket);
        }

        return Task.CompletedTask;
    }

    private ConversationGlance Look(string conversationId)
    {
        var record = Look(conversationId, conversation => conversation.Record) ?? ConversationRecord.New;
        return new ConversationGlance(conversationId, record.Sequence, record.ErasedAt is not null, ended.ContainsKey(conversationId));
    }
}
