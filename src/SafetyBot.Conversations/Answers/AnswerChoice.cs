namespace SafetyBot.Conversations.Answers;

/// <summary>One of the answers that a question offers.</summary>
/// <param name="Id">Its id; <c>yes</c>, <c>no</c>, <c>unknown</c> and <c>declined</c> are the four standard answers.</param>
/// <param name="Title">The words on its button.</param>
/// <param name="Synonyms">Other words that mean it.</param>
public sealed record AnswerChoice(string Id, string Title, IReadOnlyList<string> Synonyms);
