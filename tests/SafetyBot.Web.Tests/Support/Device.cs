namespace SafetyBot.Web.Tests.Support;

/// <summary>What the page is looked at with.</summary>
public enum Device
{
    /// <summary>A cheap phone, 360 by 740.</summary>
    Phone,

    /// <summary>A computer, 1280 by 800.</summary>
    Desktop,

    /// <summary>A computer at 400 % zoom: 320 by 200 of the page's own pixels.</summary>
    Zoomed,
}
