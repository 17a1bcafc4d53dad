namespace SafetyBot.Domain.Triage;

/// <summary>What somebody does with a message (triage labels).</summary>
public enum MessageKind
{
    /// <summary>It happens or happened.</summary>
    Disclosure,

    /// <summary>A question.</summary>
    Question,

    /// <summary>School work, a film, a game, a joke, a figure of speech.</summary>
    Hypothetical,

    /// <summary>"Nobody threatens me."</summary>
    Negated,

    /// <summary>Small talk.</summary>
    Chat,

    /// <summary>Something else.</summary>
    Other,
}
