using SafetyBot.Domain.Content;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Conversations.Flows;

/// <summary>The result of a quickscan in words: the level, why, what helps, and from high who can help now. Never a number. Pure.</summary>
public static class ResultCard
{
    private const int MostHelplines = 2;

    /// <summary>The card of an assessment.</summary>
    public static IMessageActivity For(Assessment assessment, Questionnaire questionnaire, BotContent content, ServiceUser user, DateTimeOffset now)
    {
        var texts = content.Texts(user.Locale);
        var level = KnowDialog.LevelId(assessment.Level);
        List<string> paragraphs = [.. texts.Bubbles($"result-{level}-{questionnaire.Id}")];

        var reasons = assessment.Reasons.Select(reason => "• " + ReasonText(reason, questionnaire, texts)).Distinct(StringComparer.Ordinal).ToList();
        if (user.Received.Count > 0)
        {
            reasons.Add("• " + texts.Line("result-reason-received"));
        }

        if (reasons.Count > 0)
        {
            paragraphs.Add($"{texts.Line("result-reasons")}\n{string.Join('\n', reasons)}");
        }

        paragraphs.AddRange(assessment.Protective.Select(linkId => texts.Line(StrengthKey(linkId, questionnaire, user))));
        paragraphs.Add(texts.Line($"result-no-diagnosis-{questionnaire.Id}"));

        var helplines = HelplinesFor(assessment.Level, content, user);
        paragraphs.AddRange(helplines.Select(helpline => HelplineText.Paragraph(helpline, texts, now, user.Country)));
        return Cards.Message("result", texts.Line($"result-{level}-title"), paragraphs, helplines.SelectMany(helpline => HelplineText.Actions(helpline, texts)));
    }

    // A danger has its own helplines, in the order of its card; without one, those that fit.
    private static IReadOnlyList<Helpline> HelplinesFor(RiskLevel level, BotContent content, ServiceUser user) =>
        user.RedFlags.Count > 0 ? DangerHelplines.Of(content, user)
        : level >= RiskLevel.High ? content.Helplines.Shortlist(user.HelplineNeed(), MostHelplines)
        : [];

    private static string ReasonText(Reason reason, Questionnaire questionnaire, TextCatalog texts) => texts.Line(
        reason.Option is null ? $"quickscan-{questionnaire.Id}-combination-{reason.Id}-reason"
        : reason.Option is AnswerIds.Unknown or AnswerIds.Declined ? "result-reason-withheld"
        : $"quickscan-{questionnaire.Id}-{reason.Id}-reason");

    private static string StrengthKey(string linkId, Questionnaire questionnaire, ServiceUser user) =>
        $"quickscan-{questionnaire.Id}-{linkId}-{user.Scan!.AnswerTo(linkId)}-strength";
}
