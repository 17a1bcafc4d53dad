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

        user.ScanTold.Clear();
        if (user.ToldTopic is { } topic && AboutTopic(questionnaire, topic) is var (question, option))
        {
            user.Scan.Set(question, option);
        }

        SetIfAsked(questionnaire, user.Scan, "age", AgeBands.OptionFor(user.Age));
        user.ScanKnown = user.Scan.Answers.Count;
    }

    /// <summary>The question to ask now: the one called back, or the next unanswered one; null when the scan is complete.</summary>
    public static Question? Next(ServiceUser user, FlowTools tools)
    {
        var questionnaire = QuestionnaireOf(user, tools);

        // After a restart on other content: an answer whose option is gone is asked again.
        user.Scan!.Answers.RemoveAll(answer => questionnaire.Find(answer.LinkId) is { } known && known.Find(answer.Option) is null);
        if (user.ScanAskAgain is { } again && questionnaire.Find(again) is { } question)
        {
            return question;
        }

        var next = questionnaire.Next(user.Scan!, user.Locale is Domain.Content.Locale.EasyDutch);
        while (next is not null && IsTold(next, user.Confirmed))
        {
            // Told and confirmed: nothing is asked twice. It stands in the review, where it can be changed.
            user.Scan.Set(next.LinkId, AnswerIds.Yes);
            user.ScanTold.Add(next.LinkId);
            next = questionnaire.Next(user.Scan, user.Locale is Domain.Content.Locale.EasyDutch);
        }

        return next;
    }

    /// <summary>Whether a question asks for one of these signals. What raises a red flag is always asked: its answer decides alone.</summary>
    public static bool IsTold(Question question, IReadOnlyCollection<string> signals) =>
        signals.Count > 0 && !question.IsRedFlag && question.Find(AnswerIds.Yes) is not null && question.Signals.Any(signals.Contains);

    /// <summary>All that counts: the answers, and a yes to the first question of each signal that was told and for which no question was answered.</summary>
    public static IReadOnlyList<GivenAnswer> Reviewed(ServiceUser user, FlowTools tools)
    {
        var questionnaire = QuestionnaireOf(user, tools);
        var answers = user.Scan!.Answers;
        var settled = answers.Select(answer => questionnaire.Find(answer.LinkId)).OfType<Question>().SelectMany(question => question.Signals).ToHashSet();
        var told = user.Told.Where(signal => !settled.Contains(signal))
            .Select(signal => questionnaire.Questions.FirstOrDefault(question => IsTold(question, [signal])))
            .OfType<Question>()
            .DistinctBy(question => question.LinkId)
            .Select(question => new GivenAnswer { LinkId = question.LinkId, Option = AnswerIds.Yes });
        return [.. answers, .. told];
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
        var counted = new QuestionnaireResponse { Questionnaire = user.Scan!.Questionnaire, ContentVersion = user.Scan.ContentVersion, Answers = [.. Reviewed(user, tools)] };
        var assessment = tools.Source.ScorerFor(user.Scan).Assess(counted);
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

    private static (string LinkId, string Option)? AboutTopic(Questionnaire questionnaire, string topic) => questionnaire.Questions
        .SelectMany(question => question.Options.Where(option => option.Topics.Contains(topic)).Select(option => ((string, string)?)(question.LinkId, option.Id)))
        .FirstOrDefault();

    private static void SetIfAsked(Questionnaire questionnaire, QuestionnaireResponse response, string linkId, string? option)
    {
        if (option is not null && questionnaire.Find(linkId)?.Find(option) is not null)
        {
            response.Set(linkId, option);
        }
    }
}
