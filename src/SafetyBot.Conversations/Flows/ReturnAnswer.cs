using SafetyBot.Conversations.ReturnPhrases;

namespace SafetyBot.Conversations.Flows;

/// <summary>What became of the return phrase the person gave in this turn. Stands in the turn's state; where it was found, that state is the earlier conversation's.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Here">What was known of the person where they gave it, where it was found; null: nothing.</param>
public sealed record ReturnAnswer(ReturnOutcome Outcome, ServiceUser? Here);
