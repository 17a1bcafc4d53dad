namespace SafetyBot.BotBuilder.Schema;

/// <summary>Known reactions.</summary>
public static class MessageReactionTypes
{
    /// <summary>Like.</summary>
    public const string Like = "like";

    /// <summary>Plus one.</summary>
    public const string PlusOne = "plusOne";
}
