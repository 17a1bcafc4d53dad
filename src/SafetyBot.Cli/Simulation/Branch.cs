using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Cli.Simulation;

/// <summary>A question that is asked because of an answer.</summary>
/// <param name="Id">"question after other=option".</param>
/// <param name="Condition">The condition.</param>
/// <param name="Before">The id of the question answered before.</param>
/// <param name="Option">The answer that meets it.</param>
internal sealed record Branch(string Id, AnswerCondition Condition, string Before, string Option)
{
    /// <summary>All branches to a question.</summary>
    public static IEnumerable<Branch> Of(Questionnaire questionnaire, Question question) =>
        from condition in question.EnableWhen
        from option in condition.Answers
        select new Branch($"{PromptQuestion.IdOf(questionnaire, question)} after {condition.Question}={option}", condition, PromptQuestion.PrefixOf(questionnaire) + condition.Question, option);

    /// <summary>A combination as a branch.</summary>
    public static string IdOf(Questionnaire questionnaire, Combination combination) => $"{questionnaire.Id} combination {combination.Id}";
}
