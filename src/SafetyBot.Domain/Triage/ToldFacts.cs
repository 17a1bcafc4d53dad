using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Triage;

/// <summary>What a message tells plainly. Ids only, never words.</summary>
/// <param name="Signals">The signals told, each once, as "G10".</param>
/// <param name="Age">The age of the young person; unknown when it is not told, or several are.</param>
public sealed record ToldFacts(IReadOnlyList<string> Signals, AgeBand Age)
{
    /// <summary>Nothing is told.</summary>
    public static ToldFacts None { get; } = new([], AgeBand.Unknown);
}
