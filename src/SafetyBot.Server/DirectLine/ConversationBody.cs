using System.Text.Json.Serialization;

namespace SafetyBot.Server.DirectLine;

/// <summary>A conversation as a client takes part in it.</summary>
internal sealed record ConversationBody
{
    /// <summary>Its id.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The token to take part.</summary>
    public required string Token { get; init; }

    /// <summary>How long the token is good, in seconds.</summary>
    [JsonPropertyName("expires_in")]
    public int ExpiresIn { get; init; } = DirectLineTokens.ValidSeconds;

    /// <summary>Where its activities stream.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StreamUrl { get; init; }
}
