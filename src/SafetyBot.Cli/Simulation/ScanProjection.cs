using System.Globalization;
using System.Text;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Cli.Simulation;

/// <summary>What of the answers of a running quickscan still matters: two scans with the same projection go on alike. Pure.</summary>
/// <remarks>
/// Per question that is not answered (or is asked again): what is still open of its conditions. Per combination the same. The red flags
/// raised that could be raised again. And the sum, as far as it can still raise the level.
/// </remarks>
internal static class ScanProjection
{
    private enum Truth
    {
        Open,
        True,
        False,
    }

    /// <summary>The projection of a scan.</summary>
    public static string Of(ServiceUser user, Questionnaire questionnaire, bool easy)
    {
        var key = new StringBuilder();
        var never = new HashSet<string>();
        var flags = new SortedSet<string>(StringComparer.Ordinal);
        var answers = user.Scan!.Answers.Where(answer => answer.LinkId != user.ScanAskAgain).ToDictionary(answer => answer.LinkId, answer => answer.Option, StringComparer.Ordinal);
        foreach (var question in questionnaire.Questions.Where(question => !answers.ContainsKey(question.LinkId)))
        {
            var truths = question.EnableWhen.Select(TruthOf).ToList();
            if ((easy && !question.Easy) || IsNever(question, truths))
            {
                never.Add(question.LinkId);
                continue;
            }

            flags.UnionWith(question.Options.Select(option => option.RedFlag).OfType<string>());
            if (truths.Count == 0 || (question.EnableWhenAny ? truths.Contains(Truth.True) : truths.TrueForAll(truth => truth is Truth.True)))
            {
                key.Append('[').Append(questionnaire.PositionOf(question.LinkId)).Append(']');
            }
            else
            {
                Append(questionnaire.PositionOf(question.LinkId), truths);
            }
        }

        for (var i = 0; i < questionnaire.Combinations.Count; i++)
        {
            var combination = questionnaire.Combinations[i];
            var all = combination.All.Select(TruthOf).ToList();
            var any = combination.Any.Select(TruthOf).ToList();
            var over = all.Contains(Truth.False) || (any.Count > 0 && any.TrueForAll(truth => truth is Truth.False)) || combination.IsMetBy(user.Scan);
            if (!over && (combination.RedFlag is not null || combination.AtLeast > user.Level))
            {
                flags.UnionWith(combination.RedFlag is { } flag ? [flag] : []);
                Append(1000 + i, [.. all, any.Count == 0 || any.Contains(Truth.True) ? Truth.True : Truth.Open]);
            }
        }

        return key.AppendJoin(',', user.RedFlags.Where(flags.Contains).Order(StringComparer.Ordinal)).Append(SumOf(user, questionnaire)).ToString();

        Truth TruthOf(AnswerCondition condition) =>
            answers.TryGetValue(condition.Question, out var option) ? (condition.Answers.Contains(option) ? Truth.True : Truth.False)
            : never.Contains(condition.Question) ? Truth.False
            : Truth.Open;

        void Append(int position, IEnumerable<Truth> truths)
        {
            key.Append('(').Append(position).Append(':');
            foreach (var truth in truths)
            {
                key.Append((int)truth);
            }

            key.Append(')');
        }
    }

    private static bool IsNever(Question question, List<Truth> truths) => question.EnableWhenAny
        ? truths.Count > 0 && truths.TrueForAll(truth => truth is Truth.False)
        : truths.Contains(Truth.False);

    // From high on, only a red flag changes the level.
    private static string SumOf(ServiceUser user, Questionnaire questionnaire)
    {
        if (user.Level >= RiskLevel.High)
        {
            return user.Level.ToString();
        }

        var options = user.Scan!.Answers
            .Select(answer => (Question: questionnaire.Find(answer.LinkId)!, Option: questionnaire.Find(answer.LinkId)!.Find(answer.Option)!))
            .ToList();
        var sum = options.Sum(chosen => chosen.Option.Weight);
        var medium = options.Count(chosen => chosen.Option.AtLeast >= RiskLevel.Medium && !AnswerIds.IsUnsaid(chosen.Option.Id));
        var unsaid = user.Level is RiskLevel.Low
            ? options.Count(chosen => chosen.Question.Kind is QuestionKind.Signal && AnswerIds.IsUnsaid(chosen.Option.Id))
            : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{user.Level} {sum} {medium} {unsaid}");
    }
}
