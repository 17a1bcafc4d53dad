using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Help;

/// <summary>All that decides which helplines fit, and in which order.</summary>
/// <param name="Country">Where; unknown gives those of the Netherlands and Belgium.</param>
/// <param name="Role">For whom.</param>
/// <param name="Age">The young person's age band; unknown meets every line.</param>
/// <param name="Topics">Topics of triage it is about; empty: any.</param>
public sealed record HelplineSituation(Country Country, Role Role, AgeBand Age, IReadOnlyCollection<string> Topics)
{
    /// <summary>Whether the person, or the one they worry about, was or may be harmed. False only on the path "I did something wrong".</summary>
    public bool VictimPath { get; init; } = true;

    /// <summary>Whether it cannot wait: the lines that are always shown come first.</summary>
    public bool Crisis { get; init; }

    /// <summary>The language read: lines known to speak only others come later. Null: no matter.</summary>
    public Locale? Locale { get; init; }
}
