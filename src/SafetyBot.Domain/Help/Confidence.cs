namespace SafetyBot.Domain.Help;

/// <summary>How sure we are that number and service belong together. Says nothing about hours.</summary>
public enum Confidence
{
    /// <summary>The organisation's own, a government or a police page.</summary>
    A,

    /// <summary>A partner, ministry or news source.</summary>
    B,

    /// <summary>Second hand or general knowledge: only the site is shown.</summary>
    C,
}
