namespace SafetyBot.BotBuilder.Schema;

/// <summary>Names of events that adapters make themselves.</summary>
public static class ActivityEventNames
{
    /// <summary>The bot goes on by itself in a known conversation.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The bot starts a conversation.</summary>
    public const string CreateConversation = "CreateConversation";
}
