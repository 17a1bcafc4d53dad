using System.Text.Json.Serialization;

namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>The stack of running dialogs, as it is stored with the conversation. The active dialog comes first.</summary>
public class DialogState
{
    /// <summary>Makes an empty stack.</summary>
    [JsonConstructor]
    public DialogState()
        : this(null)
    {
    }

    /// <summary>Takes a stack as it is.</summary>
    /// <param name="stack">The stack; null for an empty one.</param>
    public DialogState(List<DialogInstance>? stack)
    {
        DialogStack = stack ?? [];
    }

    /// <summary>The running dialogs, the active one first.</summary>
    [JsonPropertyName("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}
