namespace SafetyBot.BotBuilder.Schema;

/// <summary>The answer to an action on an adaptive card.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>An HTTP status.</summary>
    public int StatusCode { get; set; }

    /// <summary>What <see cref="Value"/> is, for instance application/vnd.microsoft.card.adaptive.</summary>
    public string? Type { get; set; }

    /// <summary>A card, a message or an error.</summary>
    public object? Value { get; set; }
}
