namespace SafetyBot.Conversations.Flows;

/// <summary>What goes before the open dialog.</summary>
public enum InterruptionKind
{
    /// <summary>Nothing: the open dialog takes the activity.</summary>
    None,

    /// <summary>Danger: the card for it first.</summary>
    Danger,

    /// <summary>It sounds acute without a word of danger: asked about first.</summary>
    Acute,

    /// <summary>A text is said and the open question asked again.</summary>
    Say,

    /// <summary>A command of the person.</summary>
    Command,

    /// <summary>A question that dialogs/faq/ answers: it is answered and the open question asked again.</summary>
    Question,
}
