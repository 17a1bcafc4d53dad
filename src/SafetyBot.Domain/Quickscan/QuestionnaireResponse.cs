namespace SafetyBot.Domain.Quickscan;

/// <summary>The answers of one quickscan, in the order given. Kept in the conversation's state.</summary>
public sealed class QuestionnaireResponse
{
    /// <summary>Which questionnaire: "youth", "friend" or "parent".</summary>
    public string Questionnaire { get; set; } = "";

    /// <summary>The content version whose questions and weights it began with.</summary>
    public string ContentVersion { get; set; } = "";

    /// <summary>The answers, oldest first, at most one a question.</summary>
    public List<GivenAnswer> Answers { get; set; } = [];

    /// <summary>The option chosen for a question, or null when it was not answered.</summary>
    public string? AnswerTo(string linkId)
    {
        foreach (var answer in Answers)
        {
            if (answer.LinkId == linkId)
            {
                return answer.Option;
            }
        }

        return null;
    }

    /// <summary>Adds an answer, or replaces the one that is there in its place.</summary>
    public void Set(string linkId, string option)
    {
        if (Answers.Find(answer => answer.LinkId == linkId) is { } given)
        {
            given.Option = option;
            return;
        }

        Answers.Add(new GivenAnswer { LinkId = linkId, Option = option });
    }

    /// <summary>Takes an answer away; the question is asked again.</summary>
    public void Remove(string linkId) => Answers.RemoveAll(answer => answer.LinkId == linkId);
}
