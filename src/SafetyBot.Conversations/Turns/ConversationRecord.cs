namespace SafetyBot.Conversations.Turns;

/// <summary>What is kept of one conversation between turns.</summary>
/// <param name="State">The dialog state as JSON; null before the first turn.</param>
/// <param name="ETag">The version it was read with; null when the conversation does not exist yet.</param>
public sealed record ConversationRecord(string? State, string? ETag)
{
    /// <summary>A conversation that does not exist yet.</summary>
    public static ConversationRecord New { get; } = new(null, null);
}
