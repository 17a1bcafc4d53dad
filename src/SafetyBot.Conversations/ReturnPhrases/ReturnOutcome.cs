namespace SafetyBot.Conversations.ReturnPhrases;

/// <summary>What became of a return phrase that somebody gave.</summary>
public enum ReturnOutcome
{
    /// <summary>No conversation has it: never made, too old, used or forgotten. Nobody is told which.</summary>
    Unknown,

    /// <summary>It was tried too often from this address; nothing was looked for.</summary>
    TooOften,

    /// <summary>It is the phrase of this very conversation.</summary>
    Here,

    /// <summary>It leads to an earlier conversation.</summary>
    Found,
}
