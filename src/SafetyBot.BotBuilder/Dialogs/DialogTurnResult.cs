namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>What a turn of a dialog led to.</summary>
/// <param name="status">Where the dialog stands.</param>
/// <param name="result">What the dialog gave back, when it ended.</param>
public class DialogTurnResult(DialogTurnStatus status, object? result = null)
{
    /// <summary>Where the dialog stands.</summary>
    public DialogTurnStatus Status { get; set; } = status;

    /// <summary>What the dialog gave back, when it ended.</summary>
    public object? Result { get; set; } = result;

    /// <summary>True when the dialog ended its parent too, so that the parent does nothing more this turn.</summary>
    public bool ParentEnded { get; set; }
}
