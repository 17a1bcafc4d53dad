using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafetyBot.BotBuilder.Schema;

/// <summary>A reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>An empty one.</summary>
    public MessageReaction()
    {
    }

    /// <summary>One with these values.</summary>
    public MessageReaction(string? type = null)
    {
        Type = type;
    }

    /// <summary>One of <see cref="MessageReactionTypes"/>, or the channel's own.</summary>
    public string? Type { get; set; }

    /// <summary>Members of the JSON that this type does not name; they are written back as they came.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Extensions { get; set; }
}
