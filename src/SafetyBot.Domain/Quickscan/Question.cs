using SafetyBot.Domain.Content;

namespace SafetyBot.Domain.Quickscan;

/// <summary>One question of a quickscan. Its texts stand in the locales under "quickscan-{questionnaire}-{linkId}".</summary>
public sealed record Question
{
    /// <summary>Unique within its questionnaire, kebab-case, never changed once live.</summary>
    public required string LinkId { get; init; }

    /// <summary>What it is for.</summary>
    public QuestionKind Kind { get; init; }

    /// <summary>The life area it belongs to (who, asks, secrecy, gifts, photos, threats, meeting, feelings, home, help, about).</summary>
    public required string Area { get; init; }

    /// <summary>Ids of the signals it asks for (dialogs/signals.yaml); empty for context and protective questions.</summary>
    public IReadOnlyList<string> Signals { get; init; } = [];

    /// <summary>Asked only when these hold; empty: always.</summary>
    public IReadOnlyList<AnswerCondition> EnableWhen { get; init; } = [];

    /// <summary>Whether one condition of <see cref="EnableWhen"/> is enough (any) or all must hold.</summary>
    public bool EnableWhenAny { get; init; }

    /// <summary>Whether it is asked in easy Dutch too, where a path has at most eight questions.</summary>
    public bool Easy { get; init; } = true;

    /// <summary>The answers, in the order they are shown.</summary>
    public required IReadOnlyList<AnswerOption> Options { get; init; }

    /// <summary>Source, owner, review state and date.</summary>
    public required ContentStatus Status { get; init; }

    /// <summary>The option with this id, or null when the content no longer knows it.</summary>
    public AnswerOption? Find(string optionId)
    {
        for (var i = 0; i < Options.Count; i++)
        {
            if (Options[i].Id == optionId)
            {
                return Options[i];
            }
        }

        return null;
    }

    /// <summary>Whether it has an answer that raises a red flag.</summary>
    public bool IsRedFlag => Options.Any(option => option.RedFlag is not null || option.AtLeast == RiskLevel.Acute);

    /// <summary>Whether it is to be asked after these answers.</summary>
    public bool IsEnabled(QuestionnaireResponse response)
    {
        // Asked for every question in every turn: no enumerators, no closures.
        for (var i = 0; i < EnableWhen.Count; i++)
        {
            if (EnableWhen[i].IsMetBy(response) == EnableWhenAny)
            {
                return EnableWhenAny;
            }
        }

        return EnableWhen.Count == 0 || !EnableWhenAny;
    }
}
