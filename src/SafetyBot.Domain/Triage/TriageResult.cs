using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Triage;

/// <summary>What a message is about, as far as its words tell.</summary>
/// <param name="Topic">A topic of <see cref="Topics"/>, or null when it was not understood.</param>
/// <param name="Role">Who writes; unknown when the words do not tell.</param>
/// <param name="Evidence">The words that speak for it, normalised. A person's own words: never for a log.</param>
public sealed record TriageResult(string? Topic, Role Role, IReadOnlyList<string> Evidence)
{
    /// <summary>Nothing was understood.</summary>
    public static TriageResult NotUnderstood { get; } = new(null, Role.Unknown, []);
}
