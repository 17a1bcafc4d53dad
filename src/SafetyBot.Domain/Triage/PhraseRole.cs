namespace SafetyBot.Domain.Triage;

/// <summary>What a phrase of a word list means.</summary>
internal enum PhraseRole
{
    /// <summary>It tells what its entry is about: a danger, a topic, a writer.</summary>
    Danger,

    /// <summary>It is one of the parts that tell it together.</summary>
    Part,

    /// <summary>It cancels overlapping hits of its entry.</summary>
    Except,

    /// <summary>It cancels overlapping hits of every entry.</summary>
    ExceptAny,

    /// <summary>It cancels the hits of its entry in the same sentence.</summary>
    Unless,

    /// <summary>The writer, as the one who does or wants.</summary>
    SelfSubject,

    /// <summary>The writer, as the one it is done to.</summary>
    SelfObject,

    /// <summary>Another person in need.</summary>
    SomeoneElse,
}
