namespace SafetyBot.BotBuilder.Turns;

/// <summary>A turn whose activity is known to be of one kind.</summary>
/// <typeparam name="T">The kind.</typeparam>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    /// <summary>The activity that came in.</summary>
    new T Activity { get; }
}
