using System.Security.Cryptography;
using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.ReturnPhrases;

namespace SafetyBot.Conversations.Turns;

/// <summary>The part that finds conversations by their return phrase.</summary>
public sealed partial class MemoryConversationStore : IReturnPhraseStore
{
    private const int KeyBytes = 32;

    private readonly MemoryReturnPhrases phrases = new();

    /// <inheritdoc />
    public byte[] Key { get; } = RandomNumberGenerator.GetBytes(KeyBytes);

    /// <inheritdoc />
    public Task<FoundConversation?> FindAsync(byte[] hash, DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult(
        phrases.Find(hash, now) is { } id && Look(id, conversation => conversation.Record.State) is { } state ? new FoundConversation(id, state) : null);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> FindReturnedAsync(int max, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>(
        [.. phrases.Returned().Where(id => Look(id, conversation => conversation.Retention == RetentionKind.HandedOff ? null : conversation) is not null).Take(max)]);

    /// <inheritdoc />
    public Task PurgeReturnPhrasesAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        phrases.Purge(now);
        return Task.CompletedTask;
    }
}
