namespace SafetyBot.BotBuilder.Prompts;

/// <summary>What the channels can show.</summary>
public class Channel
{
    private const int LongestTitle = 20;

    /// <summary>Whether a channel shows so many suggested actions.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="buttonCnt">How many.</param>
    public static bool SupportsSuggestedActions(
        string? channelId,
        int buttonCnt = 100) => SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <summary>Whether a channel shows so many suggested actions in a conversation of some type.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="buttonCnt">How many.</param>
    /// <param name="conversationType">The type of conversation; Teams shows them in a personal one only.</param>
    public static bool SupportsSuggestedActions(string? channelId, int buttonCnt, string? conversationType) => channelId switch
    {
        Channels.Facebook or Channels.Skype => buttonCnt <= 10,
        Channels.Line => buttonCnt <= 13,
        Channels.Kik => buttonCnt <= 20,
        Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech or Channels.Webchat => buttonCnt <= 100,
        Channels.Msteams => conversationType == "personal" && buttonCnt <= 3,
        _ => false,
    };

    /// <summary>Whether a channel shows so many buttons on a card.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="buttonCnt">How many.</param>
    public static bool SupportsCardActions(string? channelId, int buttonCnt = 100) => channelId switch
    {
        Channels.Facebook or Channels.Skype => buttonCnt <= 3,
        Channels.Msteams => buttonCnt <= 50,
        Channels.Line => buttonCnt <= 99,
        Channels.Slack or Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.DirectlineSpeech
            or Channels.Webchat or Channels.Cortana => buttonCnt <= 100,
        _ => false,
    };

    /// <summary>Whether a channel shows the messages below one another.</summary>
    /// <param name="channelId">The channel.</param>
    public static bool HasMessageFeed(string? channelId) => channelId != Channels.Cortana;

    /// <summary>How long the title of a button may be, in characters; the same for every channel.</summary>
    /// <param name="channelId">The channel.</param>
    public static int MaxActionTitleLength(string? channelId) => LongestTitle;

    /// <summary>The channel of a turn; empty when it names none.</summary>
    /// <param name="turnContext">The turn.</param>
    public static string GetChannelId(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.ChannelId ?? string.Empty;
    }
}
