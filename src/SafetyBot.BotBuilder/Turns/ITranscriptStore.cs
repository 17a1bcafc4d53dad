namespace SafetyBot.BotBuilder.Turns;

/// <summary>Keeps what was said, and gives it back.</summary>
public interface ITranscriptStore : ITranscriptLogger
{
    /// <summary>A page of the activities of a conversation since a date, oldest first.</summary>
    Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string? continuationToken = null,
        DateTimeOffset startDate = default);

    /// <summary>A page of the conversations on a channel.</summary>
    Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null);

    /// <summary>Deletes a conversation; one that does not exist is no error.</summary>
    Task DeleteTranscriptAsync(string channelId, string conversationId);
}
