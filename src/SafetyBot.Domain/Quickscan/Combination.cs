using SafetyBot.Domain.Content;

namespace SafetyBot.Domain.Quickscan;

/// <summary>Answers that together mean more than each alone.</summary>
public sealed record Combination
{
    /// <summary>Unique within its questionnaire, kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>All of these must hold.</summary>
    public IReadOnlyList<AnswerCondition> All { get; init; } = [];

    /// <summary>At least one of these must hold; empty: none needed.</summary>
    public IReadOnlyList<AnswerCondition> Any { get; init; } = [];

    /// <summary>The lowest level when it holds.</summary>
    public required RiskLevel AtLeast { get; init; }

    /// <summary>The acute signal it raises ("A11"), or null.</summary>
    public string? RedFlag { get; init; }

    /// <summary>Signal ids it rests on.</summary>
    public IReadOnlyList<string> Signals { get; init; } = [];

    /// <summary>Source, owner, review state and date.</summary>
    public required ContentStatus Status { get; init; }

    /// <summary>Whether the answers meet it.</summary>
    public bool IsMetBy(QuestionnaireResponse response) =>
        All.All(condition => condition.IsMetBy(response))
        && (Any.Count == 0 || Any.Any(condition => condition.IsMetBy(response)));
}
