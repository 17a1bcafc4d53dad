using System.Globalization;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Conversations.Flows;

/// <summary>The numbered list of a quickscan's questions and the answers given. Pure.</summary>
public static class ReviewCard
{
    /// <summary>The card for the answers so far.</summary>
    /// <param name="answers">All that counts, given or told (<see cref="ScanState.Reviewed"/>).</param>
    /// <param name="user">The person's state.</param>
    /// <param name="questionnaire">The quickscan.</param>
    /// <param name="content">The content.</param>
    public static IMessageActivity For(IReadOnlyList<GivenAnswer> answers, ServiceUser user, Questionnaire questionnaire, BotContent content)
    {
        var texts = content.Texts(user.Locale);
        return Cards.Message("review", texts.Line("scan-review-title"), answers.Select((answer, index) =>
            IsTold(answer, user) ? $"{Line(answer, index + 1, questionnaire, texts)} {texts.Line("scan-review-told")}" : Line(answer, index + 1, questionnaire, texts)));
    }

    private static bool IsTold(GivenAnswer answer, ServiceUser user) =>
        user.ScanTold.Contains(answer.LinkId) || user.Scan!.AnswerTo(answer.LinkId) is null;

    private static string Line(GivenAnswer answer, int number, Questionnaire questionnaire, TextCatalog texts)
    {
        var question = questionnaire.Find(answer.LinkId);
        var asked = question is null ? texts.Line("scan-review-gone") : texts.Line(PromptQuestion.IdOf(questionnaire, question));
        var given = question?.Find(answer.Option) is null ? "?" : PromptQuestion.For(questionnaire, question).TitleOf(answer.Option, texts);
        return string.Create(CultureInfo.InvariantCulture, $"{number}. {asked} {given}");
    }
}
