namespace SafetyBot.BotBuilder.State;

/// <summary>A property of the state.</summary>
public interface IStatePropertyInfo
{
    /// <summary>Its name.</summary>
    string Name { get; }
}
