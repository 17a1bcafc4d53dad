namespace SafetyBot.BotBuilder.Prompts;

/// <summary>What a word does in a number.</summary>
internal enum NumberWordKind
{
    /// <summary>Adds less than a hundred.</summary>
    Small,

    /// <summary>Multiplies what came before by a hundred.</summary>
    Hundred,

    /// <summary>Multiplies what came before by a thousand or more and closes it.</summary>
    Scale,
}
