namespace SafetyBot.Domain.Quickscan;

/// <summary>A combination made ready for scoring: its conditions as positions of questions and bits of options.</summary>
internal sealed class CombinationRule
{
    private readonly Combination combination;
    private readonly (int Position, ulong Options)[] all;
    private readonly (int Position, ulong Options)[] any;

    private CombinationRule(Combination combination, Questionnaire questionnaire)
    {
        this.combination = combination;
        all = [.. combination.All.Select(condition => Compile(condition, questionnaire))];
        any = [.. combination.Any.Select(condition => Compile(condition, questionnaire))];
    }

    /// <summary>A combination that raises a red flag is acute.</summary>
    public RiskLevel AtLeast => combination.RedFlag is null ? combination.AtLeast : RiskLevel.Acute;

    public string? RedFlag => combination.RedFlag;

    public static CombinationRule Of(Combination combination, Questionnaire questionnaire) => new(combination, questionnaire);

    public bool IsMetBy(ulong[] given)
    {
        foreach (var condition in all)
        {
            if (!IsMet(condition, given))
            {
                return false;
            }
        }

        foreach (var condition in any)
        {
            if (IsMet(condition, given))
            {
                return true;
            }
        }

        return any.Length == 0;
    }

    public Reason ToReason(bool decisive) =>
        new(combination.Id, Option: null, Weight: 0, AtLeast, RedFlag, combination.Signals, combination.Status.Sources, decisive);

    private static bool IsMet((int Position, ulong Options) condition, ulong[] given) =>
        condition.Position >= 0 && (given[condition.Position] & condition.Options) != 0;

    private static (int Position, ulong Options) Compile(AnswerCondition condition, Questionnaire questionnaire)
    {
        var position = questionnaire.PositionOf(condition.Question);
        if (position < 0)
        {
            return (position, 0);
        }

        var bits = 0UL;
        var options = questionnaire.Questions[position].Options;
        for (var i = 0; i < options.Count; i++)
        {
            bits |= condition.Answers.Contains(options[i].Id) ? 1UL << i : 0;
        }

        return (position, bits);
    }
}
