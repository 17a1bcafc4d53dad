namespace SafetyBot.Conversations.Outbox;

/// <summary>How far a reply that goes out by a call of ours is. The values are stored.</summary>
public enum OutboxState
{
    /// <summary>Waits for its turn.</summary>
    Pending = 0,

    /// <summary>Some replica is sending it now.</summary>
    Sending = 1,

    /// <summary>The channel has it.</summary>
    Sent = 2,

    /// <summary>Nobody knows whether the channel has it. Never sent again by itself; an operator sees it.</summary>
    Uncertain = 3,

    /// <summary>The channel refused it for good.</summary>
    Failed = 4,
}
