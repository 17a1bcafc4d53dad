namespace SafetyBot.Domain.Content;

/// <summary>Language tags of the locales.</summary>
public static class Locales
{
    /// <summary>All locales with their tags, in the order they are offered.</summary>
    public static IReadOnlyList<Locale> All { get; } = [Locale.Dutch, Locale.EasyDutch, Locale.English];

    /// <summary>The BCP 47 tag, which is also the folder's name below dialogs/locales.</summary>
    public static string Tag(this Locale locale) => locale switch
    {
        Locale.Dutch => "nl",
        Locale.EasyDutch => "nl-x-simple",
        Locale.English => "en",
    };

    /// <summary>The language alone, as helplines name the languages they speak.</summary>
    public static string Language(this Locale locale) => locale == Locale.English ? "en" : "nl";

    /// <summary>All languages, each once.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. All.Select(Language).Distinct()];

    /// <summary>The locale of exactly this tag (case does not matter), or null.</summary>
    public static Locale? Find(string? tag) =>
        All.Where(locale => string.Equals(locale.Tag(), tag, StringComparison.OrdinalIgnoreCase)).Select(locale => (Locale?)locale).FirstOrDefault();

    /// <summary>The nearest locale of any tag: Dutch for its regional forms and for a missing tag, English for all other languages.</summary>
    public static Locale Nearest(string? tag) =>
        Find(tag) ?? (string.IsNullOrWhiteSpace(tag) || IsDutch(tag) ? Locale.Dutch : Locale.English);

    private static bool IsDutch(string tag) =>
        tag.Equals("nl", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("nl-", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("nl_", StringComparison.OrdinalIgnoreCase);
}
