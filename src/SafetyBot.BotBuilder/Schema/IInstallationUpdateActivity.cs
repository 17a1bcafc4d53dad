namespace SafetyBot.BotBuilder.Schema;

/// <summary>The bot was installed or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary>What happened: add, remove and the like.</summary>
    string? Action { get; set; }
}
