namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>Names of the events that dialogs emit themselves.</summary>
public class DialogEvents
{
    /// <summary>A dialog begins.</summary>
    public const string BeginDialog = "beginDialog";

    /// <summary>A dialog is asked to ask again.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>A dialog is about to be cancelled.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity came in, before the active dialog sees it.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>The dialogs of a container are not the ones the conversation began with.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>A dialog threw.</summary>
    public const string Error = "error";

    /// <summary>An event of the bot's own.</summary>
    public const string Custom = "custom";
}
