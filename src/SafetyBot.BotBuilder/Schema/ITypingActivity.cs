namespace SafetyBot.BotBuilder.Schema;

/// <summary>Somebody is typing.</summary>
public interface ITypingActivity : IActivity;
