namespace SafetyBot.BotBuilder.Connector;

/// <summary>What a Connector service does with conversations.</summary>
public interface IConversations
{
    /// <summary>Sends an activity to its conversation.</summary>
    /// <exception cref="ErrorResponseException">The service refused it.</exception>
    /// <exception cref="HttpRequestException">The service cannot be reached, or the connection broke: it may have the activity all the same.</exception>
    Task<ResourceResponse> SendToConversationAsync(Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity as the reply to the one it names.</summary>
    /// <exception cref="ErrorResponseException">The service refused it.</exception>
    /// <exception cref="HttpRequestException">The service cannot be reached, or the connection broke: it may have the activity all the same.</exception>
    Task<ResourceResponse> ReplyToActivityAsync(Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Puts an activity in the place of the one with its id.</summary>
    /// <exception cref="ErrorResponseException">The service refused it.</exception>
    Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity.</summary>
    /// <exception cref="ErrorResponseException">The service refused it.</exception>
    Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default);
}
