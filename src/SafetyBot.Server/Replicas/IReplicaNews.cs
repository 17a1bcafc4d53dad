namespace SafetyBot.Server.Replicas;

/// <summary>Tells other replicas what they may want to know at once. Never the only way to know it, never words; returns at once and never fails.</summary>
public interface IReplicaNews
{
    /// <summary>A turn was kept.</summary>
    /// <param name="conversationId">Which conversation.</param>
    /// <param name="sequence">The number of its newest activity.</param>
    void TurnKept(string conversationId, long sequence);

    /// <summary>The person left a chat.</summary>
    void ChatEnded(string conversationId);

    /// <summary>A network took a token for a new chat.</summary>
    /// <param name="network">A name for the network that tells nothing of it.</param>
    void ChatTaken(string network);

    /// <summary>A network tried a return phrase.</summary>
    /// <param name="network">A name for the network that tells nothing of it.</param>
    void ReturnTried(string network);
}
