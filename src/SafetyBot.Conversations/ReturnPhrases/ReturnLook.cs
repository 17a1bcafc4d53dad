using SafetyBot.Conversations.Turns;

namespace SafetyBot.Conversations.ReturnPhrases;

/// <summary>What was found for a return phrase, before the turn is decided.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Hash">The phrase's hash, by which it is used up; null when nothing was found.</param>
/// <param name="State">The earlier conversation's state; null when nothing was found.</param>
public sealed record ReturnLook(ReturnOutcome Outcome, byte[]? Hash = null, KeptState? State = null);
