namespace SafetyBot.Domain.Quickscan;

/// <summary>An answer or combination that counted, for the explanation of a level.</summary>
/// <param name="Id">The question's link id, or the combination's id.</param>
/// <param name="Option">The option chosen; null for a combination.</param>
/// <param name="Weight">Points it added.</param>
/// <param name="AtLeast">The floor it set.</param>
/// <param name="RedFlag">The red flag it raised, or null.</param>
/// <param name="Signals">The signals it speaks for.</param>
/// <param name="Sources">Source keys it rests on.</param>
/// <param name="Decisive">Whether the level would be lower without it.</param>
public sealed record Reason(
    string Id,
    string? Option,
    int Weight,
    RiskLevel AtLeast,
    string? RedFlag,
    IReadOnlyList<string> Signals,
    IReadOnlyList<string> Sources,
    bool Decisive);
