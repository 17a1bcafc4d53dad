using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafetyBot.BotBuilder.Schema;

/// <summary>Somebody in a conversation: a person or a bot.</summary>
public class ChannelAccount
{
    /// <summary>An empty one.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>One with these values.</summary>
    public ChannelAccount(string? id = null, string? name = null, string? role = null, string? aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The id on this channel.</summary>
    public string? Id { get; set; }

    /// <summary>The name shown.</summary>
    public string? Name { get; set; }

    /// <summary>The id in the organisation's directory.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    public string? Role { get; set; }

    /// <summary>Members of the JSON that this type does not name; they are written back as they came.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Extensions { get; set; }
}
