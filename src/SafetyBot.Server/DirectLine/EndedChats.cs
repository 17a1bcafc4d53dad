using System.Collections.Concurrent;
using SafetyBot.Conversations.Access;

namespace SafetyBot.Server.DirectLine;

/// <summary>Conversations whose person left: their tokens are dead at once, whoever has them, on every replica and after a restart.</summary>
/// <remarks>The store decides; what this process knows already spares the asking.</remarks>
public sealed class EndedChats(IConversationAccess access, TimeProvider clock)
{
    // Twice the life of a token: another replica may renew one at this very moment, by a clock of its own.
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(2 * DirectLineTokens.ValidSeconds);

    private readonly ConcurrentDictionary<string, DateTimeOffset> ended = new(StringComparer.Ordinal);

    /// <summary>The person left.</summary>
    public Task EndAsync(string conversationId)
    {
        Learn(conversationId);
        return access.EndAsync(conversationId, clock.GetUtcNow() + Remembered, CancellationToken.None);
    }

    /// <summary>Whether this process knows that the person left.</summary>
    public bool Contains(string conversationId) => !ended.IsEmpty && ended.ContainsKey(conversationId);

    /// <summary>Looks how far a conversation is, whichever replica its person talked to last.</summary>
    public async Task<ConversationGlance> LookAsync(string conversationId, CancellationToken cancellationToken)
    {
        var glance = await access.LookAsync([conversationId], cancellationToken) is [var found] ? found : ConversationGlance.Unknown(conversationId);
        if (glance.Ended)
        {
            Learn(conversationId);
        }

        return glance;
    }

    /// <summary>The store says that the person left.</summary>
    public void Learn(string conversationId)
    {
        var now = clock.GetUtcNow();
        foreach (var chat in ended.Where(chat => chat.Value <= now))
        {
            ended.TryRemove(chat);
        }

        ended[conversationId] = now + Remembered;
    }
}
