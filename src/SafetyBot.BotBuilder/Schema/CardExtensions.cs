namespace SafetyBot.BotBuilder.Schema;

/// <summary>Makes attachments of cards.</summary>
public static class CardExtensions
{
    /// <summary>An attachment that holds the card.</summary>
    public static Attachment ToAttachment(this HeroCard card) => new(HeroCard.ContentType, content: card);
}
