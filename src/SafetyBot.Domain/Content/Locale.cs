namespace SafetyBot.Domain.Content;

/// <summary>The languages every text exists in.</summary>
public enum Locale
{
    /// <summary>Dutch (nl).</summary>
    Dutch,

    /// <summary>Easy Dutch, level A2 (nl-x-simple).</summary>
    EasyDutch,

    /// <summary>English (en). Does not mean the United Kingdom.</summary>
    English,
}
