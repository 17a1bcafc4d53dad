namespace SafetyBot.BotBuilder.Schema;

/// <summary>Whether the bot waits for words after a message.</summary>
public static class InputHints
{
    /// <summary>The bot takes words but does not wait for them.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>The bot is not ready for words.</summary>
    public const string IgnoringInput = "ignoringInput";

    /// <summary>The bot waits for words.</summary>
    public const string ExpectingInput = "expectingInput";
}
