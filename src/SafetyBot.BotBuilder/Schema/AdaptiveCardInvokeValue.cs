namespace SafetyBot.BotBuilder.Schema;

/// <summary>What comes with an adaptiveCard/action invoke.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>The chosen action.</summary>
    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary>A token, when one was asked for.</summary>
    public AdaptiveCardAuthentication? Authentication { get; set; }

    /// <summary>What the card kept.</summary>
    public string? State { get; set; }
}
