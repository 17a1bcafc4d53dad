using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Help;

/// <summary>A helpline or reporting point (dialogs/helplines/*.yaml). What it is for stands in the locales under "helpline-{id}".</summary>
public sealed record Helpline
{
    /// <summary>Country prefix and name, as "nl-113".</summary>
    public required string Id { get; init; }

    /// <summary>Where its number works; <see cref="Country.Elsewhere"/> for international ones.</summary>
    public required Country Country { get; init; }

    /// <summary>Its own name.</summary>
    public required string Name { get; init; }

    /// <summary>Topics of triage it helps with; empty: all.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>For whom it is; empty: everyone.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>For which ages; empty: all.</summary>
    public IReadOnlyList<AgeBand> Ages { get; init; } = [];

    /// <summary>Phone number as shown, or null. Null whenever <see cref="Confidence"/> is C.</summary>
    public string? Phone { get; init; }

    /// <summary>Number for a text message, or null.</summary>
    public string? Sms { get; init; }

    /// <summary>Address of the chat, or null.</summary>
    public Uri? Chat { get; init; }

    /// <summary>Address of the site, or null.</summary>
    public Uri? Web { get; init; }

    /// <summary>What calling costs.</summary>
    public CallCost Cost { get; init; }

    /// <summary>Whether the call is seen on the phone bill; null: not known.</summary>
    public bool? OnPhoneBill { get; init; }

    /// <summary>Languages spoken, as tags; only those that are known.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>When it is open; <see cref="OpeningHours.Unknown"/> when not known.</summary>
    public required OpeningHours Hours { get; init; }

    /// <summary>Date of the source, or null when it bears none. Never the date of a live check.</summary>
    public DateOnly? Verified { get; init; }

    /// <summary>A: the organisation's or a government page; B: partner, ministry or news; C: second hand. A number of C is never shown.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Whether it is never hidden and bears no line about hours (112, 113, 1813, 101).</summary>
    public bool AlwaysShown { get; init; }

    /// <summary>Whether it may stand on the path of somebody who was harmed. False for lines for people worried about their own behaviour.</summary>
    public bool ForVictims { get; init; } = true;

    /// <summary>Lower stands first among lines that fit.</summary>
    public int Order { get; init; } = 50;

    /// <summary>Source, owner, review state and date of what is said about it.</summary>
    public required ContentStatus Status { get; init; }

    /// <summary>The numbers it has, for calling and for text messages.</summary>
    public IEnumerable<string> Numbers => new[] { Phone, Sms }.OfType<string>();

    /// <summary>What may be said about whether it is open. Old or unknown hours are never told as open or closed.</summary>
    /// <param name="now">The present moment, in any zone.</param>
    public Availability StateAt(DateTimeOffset now)
    {
        if (AlwaysShown)
        {
            return Availability.AlwaysShown;
        }

        if (!Hours.AreReliableAt(now))
        {
            return Availability.CheckSite;
        }

        return Hours.AreOpenAt(now, Country) ? Availability.Open : Availability.Closed;
    }
}
