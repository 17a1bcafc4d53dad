namespace SafetyBot.BotBuilder.Prompts;

/// <summary>One word, or part of a word, of a number.</summary>
/// <param name="Value">What it stands for.</param>
/// <param name="Kind">What it does.</param>
/// <param name="IsOrdinal">Whether it makes an ordinal of the number, which ends with it.</param>
internal readonly record struct NumberWord(decimal Value, NumberWordKind Kind, bool IsOrdinal = false);
