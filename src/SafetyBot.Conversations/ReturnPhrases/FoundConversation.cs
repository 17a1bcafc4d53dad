using SafetyBot.Conversations.Turns;

namespace SafetyBot.Conversations.ReturnPhrases;

/// <summary>The conversation a return phrase leads to: its state, and nothing of what was said.</summary>
/// <param name="ConversationId">Which conversation.</param>
/// <param name="State">Its dialog state.</param>
public sealed record FoundConversation(string ConversationId, KeptState State);
