namespace SafetyBot.Server.ReadAlong;

/// <summary>How a call of the second reader ended.</summary>
internal enum ReadOutcome
{
    /// <summary>It answered well.</summary>
    Read,

    /// <summary>It did not answer in time.</summary>
    Slow,

    /// <summary>It asked to be called less often.</summary>
    Throttled,

    /// <summary>It did not let us in.</summary>
    Refused,

    /// <summary>It cannot read the language of the conversation.</summary>
    Language,

    /// <summary>Its answer could not be read.</summary>
    Unreadable,

    /// <summary>It failed, or cannot be reached.</summary>
    Failed,

    /// <summary>It was not called, because it failed too often just now.</summary>
    Paused,
}
