using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Tests.Quickscan;

/// <summary>Small questions to score in tests.</summary>
internal static class ScanQuestions
{
    public static ContentStatus Status { get; } = new("SafetyBot", new Dictionary<string, ReviewState>(), new DateOnly(2026, 11, 24), ["CHN"]);

    public static Question Signal(
        string linkId,
        int yes = 0,
        RiskLevel atLeast = RiskLevel.Low,
        string? redFlag = null,
        int unsaid = 0,
        RiskLevel unsaidAtLeast = RiskLevel.Low) => new()
        {
            LinkId = linkId,
            Area = "asks",
            Signals = [linkId.ToUpperInvariant()],
            Status = Status,
            Options =
            [
                new AnswerOption { Id = AnswerIds.Yes, Weight = yes, AtLeast = atLeast, RedFlag = redFlag },
                new AnswerOption { Id = AnswerIds.No },
                new AnswerOption { Id = AnswerIds.Unknown, Weight = unsaid, AtLeast = unsaidAtLeast },
                new AnswerOption { Id = AnswerIds.Declined, Weight = unsaid, AtLeast = unsaidAtLeast },
            ],
        };

    public static Question Protective(string linkId) => new()
    {
        LinkId = linkId,
        Area = "help",
        Kind = QuestionKind.Protective,
        Status = Status,
        Options = [new AnswerOption { Id = "somebody", Helps = true }, new AnswerOption { Id = "nobody" }],
    };

    public static Questionnaire Scan(params Question[] questions) => new()
    {
        Id = "youth",
        Role = Role.Youth,
        Thresholds = new Thresholds(Medium: 3, High: 9),
        Questions = questions,
    };

    public static QuestionnaireResponse Answers(params (string LinkId, string Option)[] answers) => new()
    {
        Questionnaire = "youth",
        Answers = [.. answers.Select(answer => new GivenAnswer { LinkId = answer.LinkId, Option = answer.Option })],
    };
}
