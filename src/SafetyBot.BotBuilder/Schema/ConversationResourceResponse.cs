namespace SafetyBot.BotBuilder.Schema;

/// <summary>What a channel answers when a conversation was started.</summary>
public class ConversationResourceResponse
{
    /// <summary>An empty one.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>One with these values.</summary>
    public ConversationResourceResponse(string? activityId = null, string? serviceUrl = null, string? id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>The id of the first activity.</summary>
    public string? ActivityId { get; set; }

    /// <summary>Where to send more.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The id of the conversation.</summary>
    public string? Id { get; set; }
}
