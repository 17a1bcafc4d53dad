namespace SafetyBot.Domain.Quickscan;

/// <summary>True when a question was given one of these answers.</summary>
/// <param name="Question">The question's link id.</param>
/// <param name="Answers">Option ids, at least one.</param>
public sealed record AnswerCondition(string Question, IReadOnlyList<string> Answers)
{
    /// <summary>Whether the answers given so far meet it; an unanswered question does not.</summary>
    public bool IsMetBy(QuestionnaireResponse response) =>
        response.AnswerTo(Question) is { } answer && Answers.Contains(answer);
}
