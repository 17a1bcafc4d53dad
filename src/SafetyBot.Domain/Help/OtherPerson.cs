namespace SafetyBot.Domain.Help;

/// <summary>Answer to "Wie is de ander?", asked from high before advice, because advice must not endanger.</summary>
public enum OtherPerson
{
    /// <summary>Not asked, not known or rather not said. From high it is treated as the most dangerous.</summary>
    Unknown,

    /// <summary>Only known online.</summary>
    OnlyOnline,

    /// <summary>Known in real life. No "block" or "confront" before a helpline.</summary>
    InRealLife,

    /// <summary>Somebody at home. No advice names parents or going home.</summary>
    AtHome,
}
