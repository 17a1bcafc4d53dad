namespace SafetyBot.BotBuilder.Prompts;

/// <summary>How a prompt shows its choices.</summary>
public enum ListStyle
{
    /// <summary>The choices are not shown.</summary>
    None,

    /// <summary>The channel decides.</summary>
    Auto,

    /// <summary>In the sentence: (1) a, (2) b or (3) c.</summary>
    Inline,

    /// <summary>As a numbered list.</summary>
    List,

    /// <summary>As suggested actions.</summary>
    SuggestedAction,

    /// <summary>As buttons of a hero card.</summary>
    HeroCard,
}
