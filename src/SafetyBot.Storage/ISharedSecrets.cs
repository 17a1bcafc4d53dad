using SafetyBot.Conversations.Turns;

namespace SafetyBot.Storage;

/// <summary>Secrets that all replicas on one database have in common. Kept protected by the key ring.</summary>
public interface ISharedSecrets
{
    /// <summary>Reads a secret; the first who asks makes it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="make">Makes its text.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The text, and whether it was made just now.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot do it now.</exception>
    Task<(string Text, bool Made)> ReadOrMakeAsync(string name, Func<string> make, CancellationToken cancellationToken);
}
