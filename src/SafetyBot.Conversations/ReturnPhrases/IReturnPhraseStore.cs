using SafetyBot.Conversations.Turns;

namespace SafetyBot.Conversations.ReturnPhrases;

/// <summary>Finds conversations by the hash of their return phrase. A phrase is kept, used and destroyed with turns and erasures.</summary>
public interface IReturnPhraseStore
{
    /// <summary>The secret that goes into every hash, the same for all replicas; never beside the hashes in the clear. There once the storage is started.</summary>
    byte[] Key { get; }

    /// <summary>The conversation of a phrase that still works; null when there is none, whatever the reason.</summary>
    /// <param name="hash">The phrase's hash.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be asked now.</exception>
    Task<FoundConversation?> FindAsync(byte[] hash, DateTimeOffset now, CancellationToken cancellationToken);
}
