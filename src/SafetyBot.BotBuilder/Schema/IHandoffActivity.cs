namespace SafetyBot.BotBuilder.Schema;

/// <summary>The conversation is passed on.</summary>
public interface IHandoffActivity : IActivity;
