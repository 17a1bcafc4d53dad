namespace SafetyBot.Domain.Quickscan;

/// <summary>A risk signal (dialogs/signals.yaml): what a question asks for.</summary>
public sealed record Signal
{
    /// <summary>Letter of its group and number, as "G5".</summary>
    public required string Id { get; init; }

    /// <summary>The level of the signal alone.</summary>
    public required RiskLevel Level { get; init; }

    /// <summary>The topic of triage it points to, as "grooming".</summary>
    public required string Topic { get; init; }

    /// <summary>Who can be asked for it.</summary>
    public required IReadOnlyList<Role> Who { get; init; }

    /// <summary>Keys of dialogs/sources.yaml.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The written reason why no question asks for it, or null when one does.</summary>
    public string? LeftOut { get; init; }
}
