namespace SafetyBot.Domain.Quickscan;

/// <summary>A quickscan: questions, thresholds and combinations for one role (dialogs/quickscan/*.yaml).</summary>
public sealed record Questionnaire
{
    private readonly Dictionary<string, int> positions = [];

    /// <summary>"youth", "friend" or "parent".</summary>
    public required string Id { get; init; }

    /// <summary>Who answers it.</summary>
    public required Role Role { get; init; }

    /// <summary>The sums at which a level begins.</summary>
    public required Thresholds Thresholds { get; init; }

    /// <summary>The questions in the order they are asked.</summary>
    public required IReadOnlyList<Question> Questions
    {
        get;
        init
        {
            field = value;
            positions = new Dictionary<string, int>(value.Count);
            for (var i = 0; i < value.Count; i++)
            {
                positions.TryAdd(value[i].LinkId, i);
            }
        }
    }

    /// <summary>Answers that together mean more.</summary>
    public IReadOnlyList<Combination> Combinations { get; init; } = [];

    /// <summary>The question with this link id, or null.</summary>
    public Question? Find(string linkId) => positions.TryGetValue(linkId, out var position) ? Questions[position] : null;

    /// <summary>The 0-based place of a question in the order they are asked, or -1 when there is no such question.</summary>
    public int PositionOf(string linkId) => positions.GetValueOrDefault(linkId, -1);

    /// <summary>The next question to ask, or null when the scan is complete.</summary>
    /// <param name="response">The answers so far.</param>
    /// <param name="easy">Whether the person reads easy Dutch: the shorter path.</param>
    public Question? Next(QuestionnaireResponse response, bool easy)
    {
        for (var i = 0; i < Questions.Count; i++)
        {
            var question = Questions[i];
            if ((question.Easy || !easy) && response.AnswerTo(question.LinkId) is null && question.IsEnabled(response))
            {
                return question;
            }
        }

        return null;
    }
}
