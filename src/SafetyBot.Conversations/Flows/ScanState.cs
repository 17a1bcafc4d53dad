using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Conversations.Flows;

/// <summary>The running quickscan in a person's state: which questionnaire, what is next, what it concludes so far.</summary>
public static class ScanState
{
    /// <summary>The questionnaire the scan goes on with.</summary>
    public static Questionnaire QuestionnaireOf(ServiceUser user, FlowTools tools) => tools.Source.ScanFor(user.Scan!);

    /// <summary>Which quickscan a role answers; who did not say gets the one about oneself.</summary>
    public static string IdFor(Role role) => role switch
    {
        Role.Friend => "friend",
        Role.Parent => "parent",
        _ => "youth",
    };

    /// <summary>Begins a quickscan anew; an age already told is not asked again.</summary>
    public static void Begin(ServiceUser user, FlowTools tools)
    {
        var content = tools.Knowledge.Content;
        var questionnaire = content.Questionnaires[IdFor(user.Role)];
        user.Scan = new QuestionnaireResponse { Questionnaire = questionnaire.Id, ContentVersion = content.Version.ToString() };
        user.ScanOpen = true;
        user.ScanAskAgain = null;
        // Where it was serious before, help was offered then.
        user.HelpOffered = user.EffectiveLevel() >= RiskLevel.High;
        user.AskedOnceMore.Clear();

        SetIfAsked(questionnaire, user.Scan, "age", AgeBands.OptionFor(user.Age));
        user.ScanKnown = user.Scan.Answers.Count;
    }

    /// <summary>The question to ask now: the one called back, or the next unanswered one; null when the scan is complete.</summary>
    public static Question? Next(ServiceUser user, FlowTools tools)
    {
        var questionnaire = QuestionnaireOf(user, tools);

        // After a restart on other content: an answer whose option is gone is asked again.
        user.Scan!.Answers.RemoveAll(answer => questionnaire.Find(answer.LinkId) is { } known && known.Find(answer.Option) is null);
        return user.ScanAskAgain is { } again && questionnaire.Find(again) is { } question
            ? question
            : questionnaire.Next(user.Scan!, user.Locale is Domain.Content.Locale.EasyDutch);
    }

    /// <summary>The link id of the answer given before the question that is open, or null at the first question.</summary>
    public static string? Before(ServiceUser user)
    {
        var answers = user.Scan!.Answers;
        var at = user.ScanAskAgain is { } again ? answers.FindIndex(answer => answer.LinkId == again) : answers.Count;
        return at > 0 ? answers[at - 1].LinkId : null;
    }

    /// <summary>Scores the answers and keeps what follows from them: level, signals, topic, age.</summary>
    public static Assessment Assess(ServiceUser user, FlowTools tools)
    {
        var content = tools.Knowledge.Content;
        var assessment = tools.Source.ScorerFor(user.Scan!).Assess(user.Scan!);
        user.Level = user.RedFlags.Count > 0 ? RiskLevel.Acute : assessment.Level;
        user.Signals = [.. assessment.Reasons.SelectMany(reason => reason.Signals).Distinct()];
        user.Topic = user.Signals.Count > 0 ? content.Advice.TopicOf(user.Signals) : user.Topic;
        user.SuicideAsked |= QuestionnaireOf(user, tools).Questions.Any(question =>
            user.Scan!.AnswerTo(question.LinkId) is not null && question.Options.Any(option => option.RedFlag == "A2"));
        if (user.Scan!.AnswerTo("age") is { } age && user.Age is AgeBand.Unknown)
        {
            user.Age = AgeBands.Parse(age);
        }

        return assessment with { Level = user.EffectiveLevel() };
    }

    private static void SetIfAsked(Questionnaire questionnaire, QuestionnaireResponse response, string linkId, string? option)
    {
        if (option is not null && questionnaire.Find(linkId)?.Find(option) is not null)
        {
            response.Set(linkId, option);
        }
    }

}
