using System.Text.Json.Serialization;

namespace SafetyBot.Server.DirectLine;

/// <summary>A token's payload as it travels. Whoever holds a token can read it: nothing about a person stands in it.</summary>
internal sealed record TokenClaims
{
    /// <summary>"chat" or "stream": one is not good for the other.</summary>
    [JsonPropertyName("use")]
    public string? Use { get; init; }

    /// <summary>The person's id; Web Chat reads it from here.</summary>
    [JsonPropertyName("user")]
    public string? User { get; init; }

    /// <summary>The conversation's id.</summary>
    [JsonPropertyName("conv")]
    public string? Conversation { get; init; }

    /// <summary>The sites it may be used from.</summary>
    [JsonPropertyName("origin")]
    public string[]? Origins { get; init; }

    /// <summary>Seconds since 1970.</summary>
    [JsonPropertyName("exp")]
    public long Expires { get; init; }

    /// <summary>The number of a ticket that is good once.</summary>
    [JsonPropertyName("jti")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Number { get; init; }
}
