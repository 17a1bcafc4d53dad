using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Cli.Simulation;

/// <summary>What must hold of every turn, whatever was said. Pure.</summary>
internal static class TurnRules
{
    private const int MostBubbles = 3;

    /// <summary>What is wrong with a turn, or null.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="open">The question that is open after it.</param>
    public static string? Broken(Turn turn, string? open)
    {
        if (turn.Failed)
        {
            return "the turn failed";
        }

        if (turn.Replies.Count == 0)
        {
            return "the bot says nothing";
        }

        if (turn.Replies.Count > MostBubbles)
        {
            return $"{turn.Replies.Count} bubbles in one turn";
        }

        var last = turn.Replies[^1];
        if (open is null || string.IsNullOrEmpty(last.Text))
        {
            return "dead end: no question is open";
        }

        var answered = (last.SuggestedActions?.Actions ?? []).Any(action => ChoiceValue.Read(action.Value)?.Question == open);
        return answered || Questions.Find(open) is { FreeText: true } ? null : $"dead end: '{open}' has no choices";
    }

    /// <summary>Whether a turn shows a number one can call.</summary>
    public static bool ShowsNumber(Turn turn) => Cards(turn).SelectMany(card => card.Buttons ?? [])
        .Any(button => button.Value?.ToString()?.StartsWith("tel:", StringComparison.Ordinal) == true);

    /// <summary>The cards of a turn.</summary>
    public static IEnumerable<HeroCard> Cards(Turn turn) => turn.Replies.SelectMany(Chat.ChatText.CardsOf);
}
