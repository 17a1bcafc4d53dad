namespace SafetyBot.Domain.Triage;

/// <summary>What a matched phrase means to the <see cref="DangerRecognizer"/>.</summary>
internal enum PhraseRole
{
    /// <summary>It tells the danger of its entry.</summary>
    Danger,

    /// <summary>It is one of the parts that tell the danger together.</summary>
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
