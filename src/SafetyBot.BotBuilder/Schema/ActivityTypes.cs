namespace SafetyBot.BotBuilder.Schema;

/// <summary>The kinds of activity.</summary>
public static class ActivityTypes
{
    /// <summary>The bot was added to or removed from a contact list.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>Members, topic or disclosure changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>A named event.</summary>
    public const string Event = "event";

    /// <summary>A pause before the next activity; the value is milliseconds.</summary>
    public const string Delay = "delay";

    /// <summary>The data of a person must go.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>The conversation is passed on.</summary>
    public const string Handoff = "handoff";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A request that expects an answer.</summary>
    public const string Invoke = "invoke";

    /// <summary>Words, cards or attachments.</summary>
    public const string Message = "message";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Reactions were added to or removed from a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was changed.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A private suggestion about a message.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>A note for who looks at the bot from inside; never shown to people.</summary>
    public const string Trace = "trace";

    /// <summary>Somebody is typing.</summary>
    public const string Typing = "typing";

    /// <summary>A command.</summary>
    public const string Command = "command";

    /// <summary>The result of a command.</summary>
    public const string CommandResult = "commandResult";
}
