using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Conversations.Flows;

/// <summary>What a person answered to a question of the bot.</summary>
/// <param name="Option">The chosen option's id; null for a command or free text.</param>
/// <param name="Command">A command the asking dialog takes itself ("back", "why", "pause", "review"), or null.</param>
/// <param name="Text">Free text, only for questions that ask for it; never kept in the state.</param>
public sealed record Answer(string? Option = null, string? Command = null, string? Text = null)
{
    /// <summary>Whether it is "don't know" or "rather not say": never a no.</summary>
    public bool IsWithheld => Option is AnswerIds.Unknown or AnswerIds.Declined;
}
