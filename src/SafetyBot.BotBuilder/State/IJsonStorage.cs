namespace SafetyBot.BotBuilder.State;

/// <summary>
/// A storage that takes and gives a bag of state as the JSON it is. <see cref="BotState"/> uses it where it can: the state is then
/// parsed once and serialized once a turn, and not at all when nobody looked at it.
/// </summary>
public interface IJsonStorage : IStorage
{
    /// <summary>The state under the key; null when there is none.</summary>
    ValueTask<StateJson?> ReadJsonAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Adds or replaces the state under the key.</summary>
    ValueTask WriteJsonAsync(string key, StateJson state, CancellationToken cancellationToken = default);
}
