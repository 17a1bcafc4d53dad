namespace SafetyBot.Conversations.Turns;

/// <summary>The return phrases of the memory store.</summary>
internal sealed class MemoryReturnPhrases
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (string ConversationId, DateTimeOffset Until, bool Used)> phrases = new(StringComparer.Ordinal);

    /// <summary>The conversation of a phrase that still works; null: none.</summary>
    public string? Find(byte[] hash, DateTimeOffset now)
    {
        lock (gate)
        {
            return phrases.TryGetValue(Key(hash), out var phrase) && !phrase.Used && phrase.Until > now ? phrase.ConversationId : null;
        }
    }

    /// <summary>Keeps what a turn makes of phrases.</summary>
    /// <returns>False when the phrase it takes is gone, or the one it makes is another's: nothing was done.</returns>
    public bool TryKeep(string conversationId, TurnToKeep turn)
    {
        if (turn is { NewPhrase: null, TakenPhrase: null, ForgetsEarlier: false })
        {
            return true;
        }

        lock (gate)
        {
            if (turn.TakenPhrase is { } taken && !(phrases.TryGetValue(Key(taken), out var given) && !given.Used))
            {
                return false;
            }

            if (turn.NewPhrase is { } made && phrases.TryGetValue(Key(made.Hash), out var other) && other.ConversationId != conversationId)
            {
                return false;
            }

            if (turn.ForgetsEarlier || turn.NewPhrase is not null)
            {
                Remove(phrase => phrase.ConversationId == conversationId);
            }

            if (turn.TakenPhrase is { } used)
            {
                phrases[Key(used)] = phrases[Key(used)] with { Used = true };
            }

            if (turn.NewPhrase is { } added)
            {
                phrases[Key(added.Hash)] = (conversationId, added.Until, Used: false);
            }

            return true;
        }
    }

    /// <summary>Conversations whose phrase was used elsewhere.</summary>
    public IReadOnlyList<string> Returned()
    {
        lock (gate)
        {
            return [.. phrases.Values.Where(phrase => phrase.Used).Select(phrase => phrase.ConversationId)];
        }
    }

    /// <summary>Destroys the phrase of a conversation.</summary>
    public void Forget(string conversationId)
    {
        lock (gate)
        {
            Remove(phrase => phrase.ConversationId == conversationId);
        }
    }

    /// <summary>Destroys phrases that work no more.</summary>
    public void Purge(DateTimeOffset now)
    {
        lock (gate)
        {
            Remove(phrase => phrase.Until <= now);
        }
    }

    private static string Key(byte[] hash) => Convert.ToHexString(hash);

    private void Remove(Func<(string ConversationId, DateTimeOffset Until, bool Used), bool> goes)
    {
        foreach (var key in phrases.Where(phrase => goes(phrase.Value)).Select(phrase => phrase.Key).ToList())
        {
            phrases.Remove(key);
        }
    }
}
