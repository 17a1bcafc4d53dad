namespace SafetyBot.BotBuilder.Prompts;

/// <summary>One word of a text.</summary>
public class Token
{
    /// <summary>The index of its first character.</summary>
    public int Start { get; set; }

    /// <summary>The index of its last character.</summary>
    public int End { get; set; }

    /// <summary>The word as it was written.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>The word as it is compared.</summary>
    public string Normalized { get; set; } = string.Empty;
}
