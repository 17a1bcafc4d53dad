using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Cli.Simulation;

/// <summary>What the walks must reach.</summary>
/// <param name="Questions">Ids of questions.</param>
/// <param name="Options">"question=option".</param>
/// <param name="Branches">"question after other=option" for each condition, and "combination id".</param>
internal sealed record ExpectedCoverage(IReadOnlySet<string> Questions, IReadOnlySet<string> Options, IReadOnlySet<string> Branches)
{
    /// <summary>All that these walks can reach.</summary>
    public static ExpectedCoverage Of(BotContent content, IReadOnlyList<WalkPlan> plans, bool whole)
    {
        var questions = new HashSet<string>(StringComparer.Ordinal);
        var options = new HashSet<string>(StringComparer.Ordinal);
        var branches = new HashSet<string>(StringComparer.Ordinal);
        foreach (var plan in plans.Where(plan => plan is { Quickscan: not null, Told: false }))
        {
            var questionnaire = content.Questionnaires[plan.Quickscan!];
            var reachable = Reachable(questionnaire, plan.Locale is Locale.EasyDutch);
            foreach (var question in reachable)
            {
                Add(PromptQuestion.For(questionnaire, question));
                branches.UnionWith(Branch.Of(questionnaire, question)
                    .Where(branch => reachable.Any(other => other.LinkId == branch.Condition.Question))
                    .Select(branch => branch.Id));
            }

            if (plan.Locale is not Locale.EasyDutch)
            {
                branches.UnionWith(questionnaire.Combinations.Select(combination => Branch.IdOf(questionnaire, combination)));
            }
        }

        // The questions of the conversation itself are spread over all walks.
        if (whole)
        {
            foreach (var question in Conversations.Flows.Questions.All)
            {
                Add(question);
            }
        }

        return new ExpectedCoverage(questions, options, branches);

        void Add(PromptQuestion question)
        {
            questions.Add(question.Id);
            options.UnionWith(question.Options.Select(option => $"{question.Id}={option}"));
        }
    }

    // In easy Dutch a question may hang on one that is left out there.
    private static List<Question> Reachable(Questionnaire questionnaire, bool easy)
    {
        var reachable = new List<Question>();
        foreach (var question in questionnaire.Questions.Where(question => question.Easy || !easy))
        {
            bool Known(AnswerCondition condition) => reachable.Exists(other => other.LinkId == condition.Question);
            if (question.EnableWhen.Count == 0 || (question.EnableWhenAny ? question.EnableWhen.Any(Known) : question.EnableWhen.All(Known)))
            {
                reachable.Add(question);
            }
        }

        return reachable;
    }
}
