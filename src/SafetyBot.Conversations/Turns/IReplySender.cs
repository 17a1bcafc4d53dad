namespace SafetyBot.Conversations.Turns;

/// <summary>Brings replies that were kept to the person. Called only after the turn was saved.</summary>
public interface IReplySender
{
    /// <summary>Sends the replies of one turn, in order.</summary>
    Task SendAsync(string conversationId, IReadOnlyList<Activity> replies, CancellationToken cancellationToken);
}
