using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>Reads the answer to a question out of words that may tell more than it asks. Pure.</summary>
/// <param name="Option">The option chosen; null when it is to be asked again.</param>
/// <param name="Told">Signals that the words tell plainly.</param>
/// <param name="Heard">What to say of them when the question is asked again; null: nothing.</param>
public sealed record AnswerHearing(string? Option, IReadOnlyList<string> Told, Heard? Heard = null)
{
    /// <summary>Reads words at a question.</summary>
    /// <param name="text">The person's words.</param>
    /// <param name="question">The question as it is open.</param>
    /// <param name="user">The person's state.</param>
    /// <param name="tools">Content and readers.</param>
    public static AnswerHearing Of(string text, PromptQuestion question, ServiceUser user, FlowTools tools)
    {
        var knowledge = tools.Knowledge;
        var texts = knowledge.Content.Texts(user.Locale);
        var option = knowledge.OptionIn(text, question, texts);
        var tells = option is null || knowledge.AnswerTo(text, question, texts).Tells;
        if (!tells)
        {
            return new AnswerHearing(option, []);
        }

        var told = knowledge.Content.Told.Find(text).Signals;
        var asked = tools.ScanQuestionOf(question.Id, user);
        if (option is null && asked is not null && ScanState.IsTold(asked, told))
        {
            return new AnswerHearing(AnswerIds.Yes, told);
        }

        if (option is AnswerIds.Yes && asked is not null && SpeaksOfOther(told, asked, ScanState.QuestionnaireOf(user, tools)))
        {
            option = null;
        }

        return new AnswerHearing(option, told, option is null ? HeardIn(text, told, user, knowledge) : null);
    }

    // "Yes, he wants to see me" is no yes to "does he ask for a photo?". "Yes, he says I must pay" is one to "does he threaten?", because
    // whether he wants money is only asked after that yes.
    private static bool SpeaksOfOther(IReadOnlyList<string> told, Question asked, Questionnaire questionnaire) =>
        told.Count > 0
        && !asked.Signals.Any(told.Contains)
        && !questionnaire.Questions.Any(question => question.Signals.Any(told.Contains)
            && question.EnableWhen.Any(condition => condition.Question == asked.LinkId && condition.Answers.Contains(AnswerIds.Yes) && !condition.Answers.Contains(AnswerIds.No)));

    private static Heard? HeardIn(string text, IReadOnlyList<string> told, ServiceUser user, Knowledge knowledge)
    {
        var understood = Understanding.Of(text, user, knowledge);
        return understood.IsConcern || told.Count > 0 ? new Heard(understood.Urgency >= Urgency.High) : null;
    }
}
