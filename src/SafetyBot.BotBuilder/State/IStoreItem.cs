namespace SafetyBot.BotBuilder.State;

/// <summary>An object that carries the ETag it was read with.</summary>
public interface IStoreItem
{
    /// <summary>The version it was read with; null for a new one, "*" to overwrite whatever is there.</summary>
    string? ETag { get; set; }
}
