namespace SafetyBot.BotBuilder.Schema;

/// <summary>The bot was added to or removed from a contact list.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    /// <summary>What happened: add, remove and the like.</summary>
    string? Action { get; set; }
}
