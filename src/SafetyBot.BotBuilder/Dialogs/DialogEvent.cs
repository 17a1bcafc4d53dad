namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>Something that happened, for the active dialog and its parents to handle.</summary>
public class DialogEvent
{
    /// <summary>Whether the parents get it when the active dialog leaves it unhandled.</summary>
    public bool Bubble { get; set; }

    /// <summary>Its name; the well-known ones are in <see cref="DialogEvents"/>.</summary>
    public string? Name { get; set; }

    /// <summary>What comes with it.</summary>
    public object? Value { get; set; }
}
