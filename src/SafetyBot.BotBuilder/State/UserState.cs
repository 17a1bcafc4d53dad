namespace SafetyBot.BotBuilder.State;

/// <summary>What belongs to a person on a channel, in whatever conversation.</summary>
public class UserState : BotState
{
    /// <summary>In this storage.</summary>
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The activity has no channel or no sender.</exception>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var channelId = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("invalid activity-missing channelId");
        var userId = turnContext.Activity.From?.Id ?? throw new InvalidOperationException("invalid activity-missing From.Id");
        return $"{channelId}/users/{userId}";
    }
}
