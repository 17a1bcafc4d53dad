namespace SafetyBot.Server.Replicas;

/// <summary>What a replica tells the others. The values travel.</summary>
public enum ReplicaMessageKind
{
    /// <summary>A turn was kept.</summary>
    TurnKept = 1,

    /// <summary>The person left a chat.</summary>
    ChatEnded = 2,

    /// <summary>A network took a token for a new chat.</summary>
    ChatTaken = 3,

    /// <summary>A network tried a return phrase.</summary>
    ReturnTried = 4,
}
