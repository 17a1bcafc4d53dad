namespace SafetyBot.BotBuilder.Schema;

/// <summary>The action on an adaptive card that a person chose.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>The kind; only Action.Execute is answered.</summary>
    public string? Type { get; set; }

    /// <summary>The id within the card.</summary>
    public string? Id { get; set; }

    /// <summary>What to do.</summary>
    public string? Verb { get; set; }

    /// <summary>What the card sent along.</summary>
    public object? Data { get; set; }
}
