namespace SafetyBot.Conversations.ReadingAlong;

/// <summary>Whether the person lets a second reader read along.</summary>
public enum ReadAlongConsent
{
    /// <summary>Not asked yet: no.</summary>
    NotAsked,

    /// <summary>Asked, and not said yes; or taken back.</summary>
    No,

    /// <summary>Said yes.</summary>
    Yes,
}
