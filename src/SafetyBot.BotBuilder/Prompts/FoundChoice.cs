namespace SafetyBot.BotBuilder.Prompts;

/// <summary>The choice recognized in a text.</summary>
public class FoundChoice
{
    /// <summary>The value of the choice.</summary>
    public string? Value { get; set; }

    /// <summary>The number of the choice in the list, from 0.</summary>
    public int Index { get; set; }

    /// <summary>How well it matched, to 1.</summary>
    public float Score { get; set; }

    /// <summary>The value or synonym that was matched; null when the choice was named by its number.</summary>
    public string? Synonym { get; set; }
}
