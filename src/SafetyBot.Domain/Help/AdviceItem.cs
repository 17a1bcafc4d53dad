using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Help;

/// <summary>One advice, its own short message. Text: "advice-{topic}-{role}-{id}".</summary>
public sealed record AdviceItem
{
    /// <summary>Unique within topic and role, kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>When it is of use.</summary>
    public required AdvicePhase Phase { get; init; }

    /// <summary>What it asks of the person or touches on: "parents", "go-home", "block", "confront", "delete", "police", "pay-stop"…; conditions of promise 13 are checked against it.</summary>
    public IReadOnlyList<string> Touches { get; init; } = [];

    /// <summary>Only for these answers to "Wie is de ander?"; empty: all. Below high, an answer not yet asked for is no obstacle.</summary>
    public IReadOnlyList<OtherPerson> OtherPerson { get; init; } = [];

    /// <summary>Only where home is surely safe (from high).</summary>
    public bool OnlyWhenHomeIsSafe { get; init; }

    /// <summary>Only for these ages; empty: all. An unknown age meets it.</summary>
    public IReadOnlyList<AgeBand> Ages { get; init; } = [];

    /// <summary>Only in these countries; empty: all.</summary>
    public IReadOnlyList<Country> Countries { get; init; } = [];

    /// <summary>Only from this level.</summary>
    public RiskLevel From { get; init; }

    /// <summary>Only up to this level.</summary>
    public RiskLevel UpTo { get; init; } = RiskLevel.Acute;

    /// <summary>Only when one of these signals counted; empty: always.</summary>
    public IReadOnlyList<string> Signals { get; init; } = [];

    /// <summary>Helplines named under it.</summary>
    public IReadOnlyList<string> Helplines { get; init; } = [];

    /// <summary>Source, owner, review state and date.</summary>
    public required ContentStatus Status { get; init; }
}
