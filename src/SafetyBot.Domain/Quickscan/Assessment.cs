namespace SafetyBot.Domain.Quickscan;

/// <summary>What a quickscan concludes, and why.</summary>
/// <param name="Level">The highest of sum, floors and combinations.</param>
/// <param name="Score">Sum of weights. Never shown to a young person.</param>
/// <param name="RedFlags">Red flags raised, each once, in order of the questions.</param>
/// <param name="Reasons">What counted, gravest first.</param>
/// <param name="Protective">Link ids of protective questions answered with something that helps.</param>
public sealed record Assessment(
    RiskLevel Level,
    int Score,
    IReadOnlyList<string> RedFlags,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<string> Protective);
