using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Cli.Simulation;

/// <summary>A conversation between two turns, as it is stored.</summary>
/// <param name="State">The state.</param>
/// <param name="Json">The same as text, to compare and to look into.</param>
/// <param name="User">The person in it.</param>
/// <param name="Choices">The choices shown.</param>
/// <param name="Path">How one gets there.</param>
internal sealed record SimulatedState(KeptState State, string Json, ServiceUser User, IReadOnlyList<CardAction> Choices, SimulationPath Path)
{
    /// <summary>The state after a turn.</summary>
    public static SimulatedState After(Turn turn, SimulationPath path) => new(
        turn.State, turn.State.ToString(), StateTypes.UserIn(turn.State)!, turn.Replies is [.., var last] ? [.. last.SuggestedActions?.Actions ?? []] : [], path);

    /// <summary>The id of the open question.</summary>
    public string Open => User.OpenQuestion ?? "";

    /// <summary>The choices that answer the open question, as question and option.</summary>
    public IEnumerable<(CardAction Button, ChoiceValue Choice)> Answers() =>
        from button in Choices
        let choice = ChoiceValue.Read(button.Value)
        where choice is not null && choice.Question == Open
        select (button, choice);
}
