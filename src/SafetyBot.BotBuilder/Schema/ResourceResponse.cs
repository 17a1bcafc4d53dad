namespace SafetyBot.BotBuilder.Schema;

/// <summary>What a channel answers when something was sent.</summary>
public class ResourceResponse
{
    /// <summary>An empty one.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>One with these values.</summary>
    public ResourceResponse(string? id = null)
    {
        Id = id;
    }

    /// <summary>The id the channel gave it.</summary>
    public string? Id { get; set; }
}
