namespace SafetyBot.BotBuilder.Turns;

/// <summary>Keeps what was said.</summary>
public interface ITranscriptLogger
{
    /// <summary>Keeps one activity.</summary>
    Task LogActivityAsync(IActivity activity);
}
