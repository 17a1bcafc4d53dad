namespace SafetyBot.Domain.Help;

/// <summary>What may be said about whether a helpline is open.</summary>
public enum Availability
{
    /// <summary>Its hours are not known or not checked lately: "look at the site", never "open" or "closed".</summary>
    CheckSite,

    /// <summary>Never hidden, and no line about hours.</summary>
    AlwaysShown,

    /// <summary>Open now by hours that were checked lately.</summary>
    Open,

    /// <summary>Closed now by hours that were checked lately.</summary>
    Closed,
}
