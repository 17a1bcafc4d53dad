namespace SafetyBot.BotBuilder.Schema;

/// <summary>What happens when a person taps a button.</summary>
public static class ActionTypes
{
    /// <summary>Opens a page.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Says the value, visible to everybody.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends the value to the bot, unseen.</summary>
    public const string PostBack = "postBack";

    /// <summary>Plays a sound.</summary>
    public const string PlayAudio = "playAudio";

    /// <summary>Plays a film.</summary>
    public const string PlayVideo = "playVideo";

    /// <summary>Shows an image.</summary>
    public const string ShowImage = "showImage";

    /// <summary>Fetches a file.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>Signs in.</summary>
    public const string Signin = "signin";

    /// <summary>Calls a number (tel:).</summary>
    public const string Call = "call";

    /// <summary>Pays.</summary>
    public const string Payment = "payment";

    /// <summary>Sends a text and a value to the bot.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Opens an application.</summary>
    public const string openApp = "openApp";
}
