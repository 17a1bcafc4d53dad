using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafetyBot.BotBuilder.Schema;

/// <summary>A conversation, as a channel knows it.</summary>
public class ConversationAccount
{
    /// <summary>An empty one.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>One with these values.</summary>
    public ConversationAccount(
        bool? isGroup = null,
        string? conversationType = null,
        string? id = null,
        string? name = null,
        string? aadObjectId = null,
        string? role = null,
        string? tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>True when there are more than two members.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The kind, in the channel's words.</summary>
    public string? ConversationType { get; set; }

    /// <summary>The id on this channel.</summary>
    public string? Id { get; set; }

    /// <summary>The name shown.</summary>
    public string? Name { get; set; }

    /// <summary>The id in the organisation's directory.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    public string? Role { get; set; }

    /// <summary>The organisation.</summary>
    public string? TenantId { get; set; }

    /// <summary>Members of the JSON that this type does not name; they are written back as they came.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Extensions { get; set; }
}
