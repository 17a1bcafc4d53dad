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

    /// <summary>A return phrase was made.</summary>
    public const string ReturnPhrase = "return-phrase";

    /// <summary>The person came back by a return phrase.</summary>
    public const string Returned = "returned";

    /// <summary>The conversation was erased.</summary>
    public const string Erased = "erased";
}
