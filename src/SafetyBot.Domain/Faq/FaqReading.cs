namespace SafetyBot.Domain.Faq;

/// <summary>What somebody may be asking.</summary>
/// <param name="Certain">The question that is meant, when there is little doubt; else null.</param>
/// <param name="Likely">The questions that may be meant, the best first, at most three; empty when none fits.</param>
public sealed record FaqReading(FaqEntry? Certain, IReadOnlyList<FaqMatch> Likely);
