namespace SafetyBot.Domain.Quickscan;

/// <summary>What one answer to one question does to the level, worked out once for each questionnaire.</summary>
internal sealed class AnswerEffect
{
    /// <summary>The position of an answer whose question is gone: after all questions.</summary>
    private const int NoPosition = int.MaxValue;

    private ulong bit;

    public required string LinkId { get; init; }

    public required string OptionId { get; init; }

    public required int Position { get; init; }

    public required RiskLevel AtLeast { get; init; }

    public int Weight { get; private init; }

    public string? RedFlag { get; private init; }

    /// <summary>A worry that was told, of medium level or above; "don't know" and "rather not say" are no signals of their own.</summary>
    public bool IsMediumSignal { get; private init; }

    /// <summary>Anything but "no" to a question that asks for a signal.</summary>
    public bool IsNotNo { get; private init; }

    public bool Helps { get; private init; }

    private IReadOnlyList<string> Signals { get; init; } = [];

    private IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether it is told among the reasons.</summary>
    public bool Counts => Weight > 0 || AtLeast > RiskLevel.Low;

    public static AnswerEffect Of(Question question, int position, AnswerOption option, int optionPosition)
    {
        var unsaid = AnswerIds.IsUnsaid(option.Id);
        return new AnswerEffect
        {
            LinkId = question.LinkId,
            OptionId = option.Id,
            Position = position,
            bit = 1UL << optionPosition,
            AtLeast = FloorOf(question, option),
            Weight = option.Weight,
            RedFlag = option.RedFlag,
            IsMediumSignal = option.AtLeast >= RiskLevel.Medium && !unsaid,
            IsNotNo = option.Id != AnswerIds.No && question.Kind == QuestionKind.Signal,
            Helps = option.Helps && question.Kind == QuestionKind.Protective,
            Signals = question.Signals,
            Sources = question.Status.Sources,
        };
    }

    public static AnswerEffect NoLongerKnown(GivenAnswer answer) => new()
    {
        LinkId = answer.LinkId,
        OptionId = answer.Option,
        Position = NoPosition,
        AtLeast = RiskLevel.High,
    };

    public void AddTo(ulong[] given)
    {
        if (Position != NoPosition)
        {
            given[Position] |= bit;
        }
    }

    public void TakeFrom(ulong[] given)
    {
        if (Position != NoPosition)
        {
            given[Position] &= ~bit;
        }
    }

    public Reason ToReason(bool decisive) => new(LinkId, OptionId, Weight, AtLeast, RedFlag, Signals, Sources, decisive);

    private static RiskLevel FloorOf(Question question, AnswerOption option)
    {
        if (option.RedFlag is not null)
        {
            return RiskLevel.Acute;
        }

        return question.IsRedFlag && AnswerIds.IsUnsaid(option.Id) && option.AtLeast < RiskLevel.High ? RiskLevel.High : option.AtLeast;
    }
}
