using System.Collections.Concurrent;

namespace SafetyBot.Server.DirectLine;

/// <summary>Conversations whose person left: their tokens are dead at once, whoever has them. Remembered as long as a token can live.</summary>
public sealed class EndedChats(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> ended = new(StringComparer.Ordinal);

    /// <summary>The person left.</summary>
    public void Add(string conversationId)
    {
        var now = clock.GetUtcNow();
        foreach (var (id, until) in ended)
        {
            if (until <= now)
            {
                ended.TryRemove(id, out _);
            }
        }

        ended[conversationId] = now.AddSeconds(DirectLineTokens.ValidSeconds);
    }

    /// <summary>Whether the person left.</summary>
    public bool Contains(string conversationId) => !ended.IsEmpty && ended.ContainsKey(conversationId);
}
