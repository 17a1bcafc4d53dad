namespace SafetyBot.BotBuilder.Prompts;

/// <summary>A value found in a text.</summary>
public class FoundValue
{
    /// <summary>The value.</summary>
    public string? Value { get; set; }

    /// <summary>The number of the value in the list, from 0.</summary>
    public int Index { get; set; }

    /// <summary>How well it matched, to 1.</summary>
    public float Score { get; set; }
}
