namespace SafetyBot.BotBuilder.Schema;

/// <summary>What happened to the contact.</summary>
public static class ContactRelationUpdateActionTypes
{
    /// <summary>The bot was added.</summary>
    public const string Add = "add";

    /// <summary>The bot was removed.</summary>
    public const string Remove = "remove";
}
