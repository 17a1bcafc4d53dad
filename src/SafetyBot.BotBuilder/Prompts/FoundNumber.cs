namespace SafetyBot.BotBuilder.Prompts;

/// <summary>A number or ordinal in a text.</summary>
/// <param name="End">The place behind it.</param>
/// <param name="Value">The number; of an ordinal the number in it.</param>
/// <param name="Ordinal">The ordinal, when it is one.</param>
internal readonly record struct FoundNumber(int End, decimal Value, Ordinal? Ordinal = null);
