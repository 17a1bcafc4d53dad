namespace SafetyBot.BotBuilder.Prompts;

/// <summary>A value to look for in a text.</summary>
public class SortedValue
{
    /// <summary>The value.</summary>
    public string? Value { get; set; }

    /// <summary>The number it has in the list, from 0.</summary>
    public int Index { get; set; }
}
