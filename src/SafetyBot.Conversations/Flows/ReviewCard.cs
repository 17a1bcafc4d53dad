using System.Globalization;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Conversations.Flows;

/// <summary>The numbered list of a quickscan's questions and the answers given. Pure.</summary>
public static class ReviewCard
{
    /// <summary>The card for the answers so far.</summary>
    public static IMessageActivity For(ServiceUser user, Questionnaire questionnaire, BotContent content)
    {
        var texts = content.Texts(user.Locale);
        return Cards.Message("review", texts.Line("scan-review-title"), user.Scan!.Answers.Select((answer, index) => Line(answer, index + 1, questionnaire, texts)));
    }

    private static string Line(GivenAnswer answer, int number, Questionnaire questionnaire, TextCatalog texts)
    {
        var question = questionnaire.Find(answer.LinkId);
        var asked = question is null ? texts.Line("scan-review-gone") : texts.Line(PromptQuestion.IdOf(questionnaire, question));
        var given = question?.Find(answer.Option) is null ? "?" : PromptQuestion.For(questionnaire, question).TitleOf(answer.Option, texts);
        return string.Create(CultureInfo.InvariantCulture, $"{number}. {asked} {given}");
    }
}
