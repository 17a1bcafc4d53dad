namespace SafetyBot.BotBuilder.Schema;

/// <summary>Why a conversation ended.</summary>
public static class EndOfConversationCodes
{
    /// <summary>No reason was given.</summary>
    public const string Unknown = "unknown";

    /// <summary>It was finished.</summary>
    public const string CompletedSuccessfully = "completedSuccessfully";

    /// <summary>The person stopped.</summary>
    public const string UserCancelled = "userCancelled";

    /// <summary>The bot did not answer in time.</summary>
    public const string BotTimedOut = "botTimedOut";

    /// <summary>The bot sent something unreadable.</summary>
    public const string BotIssuedInvalidMessage = "botIssuedInvalidMessage";

    /// <summary>The channel failed.</summary>
    public const string ChannelFailed = "channelFailed";
}
