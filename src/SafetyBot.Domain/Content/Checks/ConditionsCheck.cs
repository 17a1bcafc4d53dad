using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>Conditions name questions and answers that exist, asked before; and a combination never rests on an answer less bad than one it leaves out.</summary>
internal sealed class ConditionsCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(ContentDraft content) =>
        content.Questionnaires.SelectMany(scan =>
            scan.Questions.SelectMany((question, position) => question.EnableWhen.SelectMany(condition => BranchProblems(content, scan, position, condition)))
                .Concat(scan.Combinations.SelectMany(combination => CombinationProblems(content, scan, combination))));

    private static IEnumerable<ContentProblem> BranchProblems(ContentDraft content, Questionnaire scan, int position, AnswerCondition condition) =>
        scan.PositionOf(condition.Question) >= position
            ? [content.PlaceOf(condition).Error($"'{scan.Questions[position].LinkId}' depends on '{condition.Question}', which is asked later. Put that question first.")]
            : UnknownNames(content, scan, condition);

    private static IEnumerable<ContentProblem> CombinationProblems(ContentDraft content, Questionnaire scan, Combination combination)
    {
        var place = content.PlaceOf(combination);
        if (combination.All.Count + combination.Any.Count == 0)
        {
            yield return place.Error($"The combination '{combination.Id}' has no conditions. Name them under 'all' or 'any'.");
        }

        if (combination.AtLeast == RiskLevel.Acute != combination.RedFlag is not null)
        {
            yield return place.Error($"The combination '{combination.Id}': 'atLeast: acute' and 'redFlag' go together.");
        }

        foreach (var condition in combination.All.Concat(combination.Any))
        {
            foreach (var problem in UnknownNames(content, scan, condition))
            {
                yield return problem;
            }

            if (scan.Find(condition.Question) is { Kind: QuestionKind.Signal } question && Wrong(combination, question, condition.Answers) is { } message)
            {
                yield return content.PlaceOf(condition).Error($"The combination '{combination.Id}' {message}");
            }
        }
    }

    private static string? Wrong(Combination combination, Question question, IReadOnlyList<string> answers)
    {
        if (answers.Contains(AnswerIds.No))
        {
            return $"counts 'no' to '{question.LinkId}'. 'No' is no worry.";
        }

        var yesIsEnough = question.Find(AnswerIds.Yes)?.AtLeast >= combination.AtLeast;
        return answers.Contains(AnswerIds.Yes) || yesIsEnough
            ? null
            : $"counts '{string.Join(", ", answers)}' to '{question.LinkId}', but not 'yes', which is worse. Add 'yes'.";
    }

    private static IEnumerable<ContentProblem> UnknownNames(ContentDraft content, Questionnaire scan, AnswerCondition condition)
    {
        var place = content.PlaceOf(condition);
        if (scan.Find(condition.Question) is not { } question)
        {
            yield return place.Error($"There is no question '{condition.Question}'.{Suggestion.For(condition.Question, scan.Questions.Select(other => other.LinkId))}");
            yield break;
        }

        if (condition.Answers.Count == 0)
        {
            yield return place.Error($"The condition on '{condition.Question}' names no answers.");
        }

        foreach (var answer in condition.Answers.Where(answer => question.Find(answer) is null))
        {
            yield return place.Error($"'{condition.Question}' has no answer '{answer}'.{Suggestion.For(answer, question.Options.Select(option => option.Id))}");
        }
    }
}
