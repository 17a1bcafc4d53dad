namespace SafetyBot.Domain.Quickscan;

/// <summary>What a question is for.</summary>
public enum QuestionKind
{
    /// <summary>Asks for a signal with yes, no, don't know, rather not say. "Yes" is always the worry.</summary>
    Signal,

    /// <summary>Asks for what is needed to choose the way or the advice (what it is about, age band), with options of its own.</summary>
    Context,

    /// <summary>Asks for something that helps the young person, with options of its own. Shown; it never lowers a level.</summary>
    Protective,
}
