namespace SafetyBot.BotBuilder.Schema;

/// <summary>Reactions were added to or removed from a message.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>Reactions that came.</summary>
    IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions that went.</summary>
    IList<MessageReaction>? ReactionsRemoved { get; set; }
}
