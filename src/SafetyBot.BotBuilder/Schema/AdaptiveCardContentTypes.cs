namespace SafetyBot.BotBuilder.Schema;

/// <summary>The content type of an attachment that holds an adaptive card.</summary>
public static class AdaptiveCardContentTypes
{
    /// <summary>An adaptive card, as a JSON object.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
}
