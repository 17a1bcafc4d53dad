namespace SafetyBot.Domain.Help;

/// <summary>Where the person is, for numbers that work there. English does not mean the United Kingdom.</summary>
public enum Country
{
    /// <summary>Not known: cards and lists carry the numbers of the Netherlands and Belgium.</summary>
    Unknown,

    /// <summary>The Netherlands.</summary>
    Netherlands,

    /// <summary>Belgium (Flanders).</summary>
    Belgium,

    /// <summary>Anywhere else: European and international lines.</summary>
    Elsewhere,
}
