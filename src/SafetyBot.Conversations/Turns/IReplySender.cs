namespace SafetyBot.Conversations.Turns;

/// <summary>Brings a kept turn to the person. Called only after the turn was kept, in the order of the conversation.</summary>
public interface IReplySender
{
    /// <summary>Brings one turn; also a repeated one, which whoever follows the conversation has seen already.</summary>
    Task SendAsync(string conversationId, KeptTurn turn, CancellationToken cancellationToken);
}
