namespace SafetyBot.BotBuilder.Prompts;

/// <summary>One of the things a person can choose.</summary>
/// <param name="value">What is given back when it is chosen.</param>
public class Choice(string? value = null)
{
    /// <summary>What is given back when it is chosen, and shown when there is no action.</summary>
    public string? Value { get; set; } = value;

    /// <summary>The button to show for it.</summary>
    public CardAction? Action { get; set; }

    /// <summary>Other words for it.</summary>
    public List<string> Synonyms { get; set; } = [];
}
