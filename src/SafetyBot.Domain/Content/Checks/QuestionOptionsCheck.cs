using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>The answers of a question weigh as they must: a worse answer never less, no worry never anything, a signal at least its own level.</summary>
internal sealed class QuestionOptionsCheck : IContentCheck
{
    private const int MaxOwnOptions = 3;

    private static readonly string[] SignalAnswers = [AnswerIds.Yes, AnswerIds.No, AnswerIds.Unknown, AnswerIds.Declined];

    public IEnumerable<ContentProblem> Check(ContentDraft content) =>
        from scan in content.Questionnaires
        from question in scan.Questions
        from message in question.Kind == QuestionKind.Signal ? SignalQuestion(content, question) : OtherQuestion(question)
        select content.PlaceOf(question).Error($"'{question.LinkId}': {message}");

    private static IEnumerable<string> SignalQuestion(ContentDraft content, Question question)
    {
        if (question.Signals.Count == 0)
        {
            yield return "it asks for no signal. Name one under 'signals', or make it 'kind: context'.";
        }

        if (!question.Options.Select(option => option.Id).SequenceEqual(SignalAnswers))
        {
            yield return "a signal question has exactly the options yes, no, unknown, declined, in this order.";
            yield break;
        }

        var (yes, no) = (question.Options[0], question.Options[1]);
        if (no.Weight > 0 || no.AtLeast > RiskLevel.Low || no.RedFlag is not null)
        {
            yield return "'no' is no worry: it weighs 0 and has no 'atLeast' and no 'redFlag'.";
        }

        foreach (var unsaid in question.Options.Skip(2))
        {
            if (unsaid.Weight > yes.Weight || unsaid.AtLeast > yes.AtLeast)
            {
                yield return $"'{unsaid.Id}' should not weigh more, or have a higher 'atLeast', than 'yes'.";
            }

            if (unsaid.RedFlag is not null)
            {
                yield return $"'{unsaid.Id}' raises a red flag. Only 'yes' can.";
            }

            if (yes.AtLeast == RiskLevel.Acute && unsaid.AtLeast < RiskLevel.High)
            {
                yield return $"on a red-flag question '{unsaid.Id}' needs 'atLeast: high'.";
            }
        }

        if (yes.AtLeast == RiskLevel.Acute != yes.RedFlag is not null)
        {
            yield return "'atLeast: acute' and 'redFlag' go together on 'yes'.";
        }

        var gravest = question.Signals.Select(id => content.Signals.GetValueOrDefault(id)).OfType<Signal>().MaxBy(signal => signal.Level);
        if (gravest is not null && yes.AtLeast < gravest.Level)
        {
            yield return $"it rests on {gravest.Id}, which is {EnumName.Of(gravest.Level)}, so 'yes' needs 'atLeast: {EnumName.Of(gravest.Level)}'.";
        }
    }

    private static IEnumerable<string> OtherQuestion(Question question)
    {
        var own = question.Options.Where(option => !AnswerIds.IsStandard(option.Id)).ToList();
        if (own.Count is 0 or > MaxOwnOptions)
        {
            yield return $"a {EnumName.Of(question.Kind)} question has one to {MaxOwnOptions} options of its own, beside unknown and declined. It has {own.Count}.";
        }

        if (question.Options.Any(option => option.Id is AnswerIds.Yes or AnswerIds.No))
        {
            yield return "'yes' always means a worry. Give the options names of their own.";
        }

        if (question.Options.Any(option => option.Weight > 0 || option.AtLeast > RiskLevel.Low || option.RedFlag is not null))
        {
            yield return $"the options of a {EnumName.Of(question.Kind)} question weigh 0 and have no 'atLeast' and no 'redFlag'.";
        }
    }
}
