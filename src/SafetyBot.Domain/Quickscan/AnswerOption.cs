namespace SafetyBot.Domain.Quickscan;

/// <summary>One possible answer to a question and what it weighs.</summary>
public sealed record AnswerOption
{
    /// <summary>Unique within its question; <see cref="AnswerIds"/> for the four standard answers.</summary>
    public required string Id { get; init; }

    /// <summary>Points added to the sum, 0 to 10.</summary>
    public int Weight { get; init; }

    /// <summary>The lowest level a scan with this answer can end with.</summary>
    public RiskLevel AtLeast { get; init; }

    /// <summary>The acute signal that this answer raises ("A1" to "A10"), or null. A red flag decides alone.</summary>
    public string? RedFlag { get; init; }

    /// <summary>Topics of triage that are this answer when they were told and confirmed before the scan; its question is not asked then.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Whether it tells of something that helps (protective questions): content has a "-strength" text for it.</summary>
    public bool Helps { get; init; }
}
