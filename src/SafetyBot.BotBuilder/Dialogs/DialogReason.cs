namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>Why a dialog's method is being called.</summary>
public enum DialogReason
{
    /// <summary>The dialog is being started.</summary>
    BeginCalled,

    /// <summary>The dialog is being continued with a new activity.</summary>
    ContinueCalled,

    /// <summary>The dialog ended by itself.</summary>
    EndCalled,

    /// <summary>Another dialog takes this one's place.</summary>
    ReplaceCalled,

    /// <summary>The dialog was cancelled.</summary>
    CancelCalled,

    /// <summary>A waterfall step went on to the next one.</summary>
    NextCalled,
}
