namespace SafetyBot.Domain.Content;

/// <summary>Where an advice or a question comes from (dialogs/sources.yaml), as shown behind "where does this come from?".</summary>
/// <param name="Id">Its key, as "CHN".</param>
/// <param name="Title">Organisation or page, short.</param>
/// <param name="Date">Date of what was read: a year, a month, a day or "undated".</param>
/// <param name="Web">Its address, or null.</param>
public sealed record Source(string Id, string Title, string Date, Uri? Web);
