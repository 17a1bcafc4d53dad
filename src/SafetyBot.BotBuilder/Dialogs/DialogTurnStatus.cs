namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>Where a dialog stands after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>Nothing is on the stack.</summary>
    Empty,

    /// <summary>The dialog waits for the next activity.</summary>
    Waiting,

    /// <summary>The dialog ended and may have a result.</summary>
    Complete,

    /// <summary>The dialog was cancelled.</summary>
    Cancelled,

    /// <summary>The dialog ended, and the one beneath it waits for an activity before it goes on.</summary>
    CompleteAndWait,
}
