namespace SafetyBot.Conversations.Audit;

/// <summary>What an audit row can tell.</summary>
public static class AuditKinds
{
    /// <summary>A turn was kept.</summary>
    public const string Turn = "turn";

    /// <summary>The person asked to be forgotten, and was.</summary>
    public const string Forgotten = "forgotten";

    /// <summary>A hand-off began or changed.</summary>
    public const string Handoff = "handoff";

    /// <summary>The conversation was erased.</summary>
    public const string Erased = "erased";
}
