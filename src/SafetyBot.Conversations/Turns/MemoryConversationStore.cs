using System.Collections.Concurrent;
using System.Globalization;

namespace SafetyBot.Conversations.Turns;

/// <summary>Keeps conversations in the process, for the terminal and for tests. Gone when the process ends.</summary>
public sealed class MemoryConversationStore : IConversationStore
{
    private readonly ConcurrentDictionary<string, Entry> conversations = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public Task<IReadOnlyList<Activity>?> FindAnswerAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        Task.FromResult(
            conversations.TryGetValue(conversationId, out var entry) && entry.Answers.TryGetValue(activityId, out var replies) ? replies : null);

    /// <inheritdoc />
    public Task<ConversationRecord> LoadAsync(string conversationId, CancellationToken cancellationToken) =>
        Task.FromResult(conversations.TryGetValue(conversationId, out var entry) ? entry.Record : ConversationRecord.New);

    /// <inheritdoc />
    public Task<bool> TrySaveAsync(string conversationId, Turn turn, string? etag, CancellationToken cancellationToken)
    {
        var known = conversations.TryGetValue(conversationId, out var old);
        if (old?.Record.ETag != etag)
        {
            return Task.FromResult(false);
        }

        var version = known ? old!.Version + 1 : 1;
        var answers = new Dictionary<string, IReadOnlyList<Activity>>(old?.Answers ?? [], StringComparer.Ordinal);
        if (turn.Inbound.Id is { Length: > 0 } id)
        {
            answers[id] = turn.Replies;
        }

        var entry = new Entry(version, new ConversationRecord(turn.State, version.ToString(CultureInfo.InvariantCulture)), answers);
        return Task.FromResult(known ? conversations.TryUpdate(conversationId, entry, old!) : conversations.TryAdd(conversationId, entry));
    }

    private sealed record Entry(int Version, ConversationRecord Record, Dictionary<string, IReadOnlyList<Activity>> Answers);
}
