namespace SafetyBot.Conversations.ReadingAlong;

/// <summary>What a second reading does. No more than one question more, and a level from low to medium; nothing is ever lowered by it.</summary>
public enum ReadAlongEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The languages are offered, once.</summary>
    OfferLanguage,

    /// <summary>The level is at least medium, and the person is asked, once, what it is about.</summary>
    AskMore,
}
