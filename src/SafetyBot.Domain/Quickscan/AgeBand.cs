namespace SafetyBot.Domain.Quickscan;

/// <summary>The age of the young person it is about, as coarse as the advice needs it.</summary>
public enum AgeBand
{
    /// <summary>Not asked yet.</summary>
    Unknown,

    /// <summary>Younger than 12.</summary>
    Under12,

    /// <summary>12 to 15.</summary>
    From12To15,

    /// <summary>16 or older, not said further.</summary>
    From16,

    /// <summary>16 or 17.</summary>
    From16To17,

    /// <summary>18 or older.</summary>
    Adult,

    /// <summary>Asked, and rather not said.</summary>
    Declined,
}
