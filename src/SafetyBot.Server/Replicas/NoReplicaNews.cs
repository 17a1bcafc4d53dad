namespace SafetyBot.Server.Replicas;

/// <summary>Nobody is told: replicas look in the store by themselves.</summary>
internal sealed class NoReplicaNews : IReplicaNews
{
    /// <inheritdoc />
    public void TurnKept(string conversationId, long sequence)
    {
    }

    /// <inheritdoc />
    public void ChatEnded(string conversationId)
    {
    }

    /// <inheritdoc />
    public void ChatTaken(string network)
    {
    }

    /// <inheritdoc />
    public void ReturnTried(string network)
    {
    }
}
