using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>Walks every way through a quickscan and keeps what the ways have in common.</summary>
internal sealed class QuestionPaths
{
    private readonly Questionnaire scan;
    private readonly bool easy;
    private readonly Dictionary<string, List<AnswerOption>> branches;
    private readonly HashSet<string> asked = [];

    private QuestionPaths(Questionnaire scan, bool easy)
    {
        this.scan = scan;
        this.easy = easy;
        branches = scan.Questions.DistinctBy(question => question.LinkId).ToDictionary(question => question.LinkId, Branches);
        Walk(0, new QuestionnaireResponse(), 0, 0);
    }

    /// <summary>Link ids of the questions that some way asks.</summary>
    public IReadOnlySet<string> Asked => asked;

    /// <summary>Questions on the longest way.</summary>
    public int Longest { get; private set; }

    /// <summary>The highest sum of weights that a way can reach.</summary>
    public int HighestScore { get; private set; }

    /// <param name="scan">The quickscan.</param>
    /// <param name="easy">Whether in easy Dutch, which asks fewer questions.</param>
    public static QuestionPaths Of(Questionnaire scan, bool easy) => new(scan, easy);

    private void Walk(int position, QuestionnaireResponse response, int length, int score)
    {
        while (position < scan.Questions.Count && !IsAsked(scan.Questions[position], response))
        {
            position++;
        }

        if (position == scan.Questions.Count)
        {
            Longest = Math.Max(Longest, length);
            HighestScore = Math.Max(HighestScore, score);
            return;
        }

        var question = scan.Questions[position];
        asked.Add(question.LinkId);
        foreach (var option in branches[question.LinkId])
        {
            response.Set(question.LinkId, option.Id);
            Walk(position + 1, response, length + 1, score + option.Weight);
            response.Remove(question.LinkId);
        }
    }

    private bool IsAsked(Question question, QuestionnaireResponse response) => (question.Easy || !easy) && question.IsEnabled(response);

    /// <summary>One option, the heaviest, for each group of options that all conditions treat alike.</summary>
    private List<AnswerOption> Branches(Question question)
    {
        var conditions = scan.Questions.SelectMany(other => other.EnableWhen).Where(condition => condition.Question == question.LinkId).ToList();
        return [.. question.Options
            .GroupBy(option => string.Concat(conditions.Select(condition => condition.Answers.Contains(option.Id) ? '1' : '0')))
            .Select(group => group.MaxBy(option => option.Weight)!)];
    }
}
