using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafetyBot.BotBuilder.Schema;

/// <summary>What a person means, as a known action.</summary>
public class SemanticAction
{
    /// <summary>An empty one.</summary>
    public SemanticAction()
    {
    }

    /// <summary>One with these values.</summary>
    public SemanticAction(string? state = null, string? id = null, IDictionary<string, Entity>? entities = null)
    {
        State = state;
        Id = id;
        Entities = entities;
    }

    /// <summary>start, continue or done.</summary>
    public string? State { get; set; }

    /// <summary>The id of the action.</summary>
    public string? Id { get; set; }

    /// <summary>What the action is about.</summary>
    public IDictionary<string, Entity>? Entities { get; set; }

    /// <summary>Members of the JSON that this type does not name; they are written back as they came.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Extensions { get; set; }
}
