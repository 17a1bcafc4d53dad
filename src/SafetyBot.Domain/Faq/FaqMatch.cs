namespace SafetyBot.Domain.Faq;

/// <summary>A question that words may mean.</summary>
/// <param name="Entry">The question.</param>
/// <param name="Score">How well it fits, from 0 to 1.</param>
public readonly record struct FaqMatch(FaqEntry Entry, double Score);
