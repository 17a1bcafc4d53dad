using System.Text.Json.Serialization;

namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>One running dialog on a stack: which it is and what it remembers.</summary>
public class DialogInstance
{
    /// <summary>The id of the dialog in its set.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>
    /// What the dialog remembers between turns. After a reload from storage texts, numbers and truth values have their plain types;
    /// anything composed is a <see cref="System.Text.Json.JsonElement"/> until the dialog reads it.
    /// </summary>
    [JsonPropertyName("state")]
    public IDictionary<string, object?> State { get; set; } = new Dictionary<string, object?>();

    /// <summary>Where a child stands in its parent's stack; null when it is not kept there.</summary>
    [JsonPropertyName("stackIndex")]
    public int? StackIndex { get; set; }

    /// <summary>The version of the container's dialogs when it was last active.</summary>
    [JsonPropertyName("version")]
    public string? Version { get; set; }
}
