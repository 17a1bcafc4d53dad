using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>Every question can be reached, every threshold too, and no way through a quickscan is too long.</summary>
internal sealed class QuestionPathsCheck : IContentCheck
{
    private const int MaxQuestions = 12;
    private const int MaxEasyQuestions = 8;

    public IEnumerable<ContentProblem> Check(ContentDraft content) => content.Questionnaires.SelectMany(scan => Check(content, scan));

    private static IEnumerable<ContentProblem> Check(ContentDraft content, Questionnaire scan)
    {
        var all = QuestionPaths.Of(scan, easy: false);
        var easy = QuestionPaths.Of(scan, easy: true);
        foreach (var question in scan.Questions.Where(question => !all.Asked.Contains(question.LinkId)))
        {
            yield return content.PlaceOf(question).Error($"'{question.LinkId}' is never asked: no answers meet its 'enableWhen'.");
        }

        foreach (var question in scan.Questions.Where(question => question.Easy && all.Asked.Contains(question.LinkId) && !easy.Asked.Contains(question.LinkId)))
        {
            yield return content.PlaceOf(question).Error(
                $"'{question.LinkId}' is never asked in easy Dutch, because it depends on a question that is left out there. Give it 'easy: false', or ask that question too.");
        }

        var place = content.PlaceOf(scan);
        if (all.Longest > MaxQuestions)
        {
            yield return place.Error($"The longest way through the quickscan has {all.Longest} questions; at most {MaxQuestions} is allowed.");
        }

        if (easy.Longest > MaxEasyQuestions)
        {
            yield return place.Error($"The longest way in easy Dutch has {easy.Longest} questions; at most {MaxEasyQuestions} is allowed. Give some 'easy: false'.");
        }

        if (scan.Thresholds.High > all.HighestScore)
        {
            yield return place.Error($"The threshold 'high: {scan.Thresholds.High}' is never reached: the highest sum of weights is {all.HighestScore}.");
        }
    }
}
