using System.Globalization;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Help;

namespace SafetyBot.Conversations.Flows;

/// <summary>What differs from one installation to another and is told to people.</summary>
/// <param name="Home">Its country; unknown: cards carry the numbers of the Netherlands and Belgium until the person says where they are.</param>
/// <param name="WordsKept">How long typed words are kept, on lock, after the last message; null where they are not kept at all, as in the terminal.</param>
/// <param name="ReadAlong">Whether a computer elsewhere may read along, with the person's consent.</param>
/// <param name="ReturnPhrases">How long a return phrase works, and a conversation with one is kept; null where there are none, as in the terminal.</param>
public sealed record Installation(
    Country Home = Country.Unknown, TimeSpan? WordsKept = null, bool ReadAlong = false, TimeSpan? ReturnPhrases = null)
{
    private static readonly TimeSpan LongestInHours = TimeSpan.FromHours(47);

    /// <summary>A text about keeping, as it is true here.</summary>
    /// <param name="texts">The texts of the reader's language.</param>
    /// <param name="kept">The text where words are kept; {time} in it is how long.</param>
    /// <param name="notKept">The text where they are not.</param>
    /// <param name="hasPhrase">Whether a return phrase was made: then the conversation is kept as long as that works.</param>
    public IReadOnlyList<string> AboutKeeping(TextCatalog texts, string kept, string notKept, bool hasPhrase = false) =>
        (hasPhrase ? ReturnPhrases ?? WordsKept : WordsKept) is { } time ? texts.Bubbles(kept, ("time", TimeOf(texts, time))) : texts.Bubbles(notKept);

    /// <summary>Who reads along and how long words are kept.</summary>
    public IReadOnlyList<string> WhoReads(TextCatalog texts, bool hasPhrase = false) =>
        [.. AboutKeeping(texts, "who-reads", "who-reads-not-kept", hasPhrase), .. ReadAlong ? texts.Bubbles("who-reads-along") : []];

    /// <summary>Whether one can come back another day.</summary>
    public bool OffersReturn => ReturnPhrases is not null;

    /// <summary>A text about coming back, with how long that works.</summary>
    /// <param name="texts">The texts of the reader's language.</param>
    /// <param name="key">The text; {time} in it is how long.</param>
    public IReadOnlyList<string> AboutReturn(TextCatalog texts, string key) => texts.Bubbles(key, ("time", TimeOf(texts, ReturnPhrases ?? TimeSpan.Zero)));

    // Rounded up, so that what is said to be gone is gone.
    private static string TimeOf(TextCatalog texts, TimeSpan time) => time <= LongestInHours
        ? texts.Bubbles("time-hours", ("count", Math.Ceiling(time.TotalHours).ToString(CultureInfo.InvariantCulture)))[0]
        : texts.Bubbles("time-days", ("count", Math.Ceiling(time.TotalDays).ToString(CultureInfo.InvariantCulture)))[0];
}
