namespace SafetyBot.Domain.Quickscan;

/// <summary>A quickscan: questions, thresholds and combinations for one role (dialogs/quickscan/*.yaml).</summary>
public sealed record Questionnaire
{
    /// <summary>"youth", "friend" or "parent".</summary>
    public required string Id { get; init; }

    /// <summary>Who answers it.</summary>
    public required Role Role { get; init; }

    /// <summary>The sums at which a level begins.</summary>
    public required Thresholds Thresholds { get; init; }

    /// <summary>The questions in the order they are asked.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>Answers that together mean more.</summary>
    public IReadOnlyList<Combination> Combinations { get; init; } = [];

    /// <summary>The question with this link id, or null.</summary>
    public Question? Find(string linkId) => Questions.FirstOrDefault(question => question.LinkId == linkId);

    /// <summary>The next question to ask, or null when the scan is complete.</summary>
    /// <param name="response">The answers so far.</param>
    /// <param name="easy">Whether the person reads easy Dutch: the shorter path.</param>
    public Question? Next(QuestionnaireResponse response, bool easy) =>
        Questions.FirstOrDefault(question =>
            (question.Easy || !easy) && response.AnswerTo(question.LinkId) is null && question.IsEnabled(response));
}
