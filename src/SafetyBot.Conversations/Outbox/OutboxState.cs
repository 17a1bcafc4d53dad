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

    /// <summary>Nobody knows whether the channel has it. It is not sent again; an operator sees it.</summary>
    Uncertain = 3,

    /// <summary>The channel refused it for good.</summary>
    Failed = 4,

    /// <summary>Nobody knows whether the channel has it, and nobody has looked yet whether it may be said again (<see cref="OutboxEntry.Repeat"/>).</summary>
    Doubtful = 5,

    /// <summary>Some replica is saying it again now.</summary>
    Repeating = 6,

    /// <summary>It was doubtful, and the channel has the repeat. An operator sees it.</summary>
    Repeated = 7,
}
