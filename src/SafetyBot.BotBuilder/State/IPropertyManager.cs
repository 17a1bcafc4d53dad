namespace SafetyBot.BotBuilder.State;

/// <summary>Makes accessors for properties.</summary>
public interface IPropertyManager
{
    /// <summary>An accessor for the property of this name.</summary>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
