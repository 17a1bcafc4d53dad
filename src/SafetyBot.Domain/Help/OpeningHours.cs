namespace SafetyBot.Domain.Help;

/// <summary>When a helpline is open, in its own time zone.</summary>
public sealed record OpeningHours
{
    /// <summary>Hours that are not known.</summary>
    public static OpeningHours Unknown { get; } = new();

    /// <summary>Day and night, every day.</summary>
    public bool Always { get; init; }

    /// <summary>Opening times a weekday; empty when not known or always open.</summary>
    public IReadOnlyList<OpeningTime> Week { get; init; } = [];

    /// <summary>IANA time zone of the times.</summary>
    public string TimeZone { get; init; } = "Europe/Amsterdam";

    /// <summary>Whether it is closed on public holidays of its country.</summary>
    public bool ClosedOnHolidays { get; init; }

    /// <summary>Date the hours were checked, or null. Old hours are not relied upon.</summary>
    public DateOnly? Checked { get; init; }
}
