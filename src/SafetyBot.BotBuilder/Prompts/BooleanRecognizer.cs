namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Finds a yes or a no in a text, by its words.</summary>
internal static class BooleanRecognizer
{
    private static readonly Dictionary<string, bool> English = Words(
        "true yes yep yup yeah y sure ok agree 👍 👌",
        "false nope nop no n disagree 👎 ✋ 🖐");

    private static readonly Dictionary<string, bool> Dutch = Words(
        "ja jawel jazeker zeker natuurlijk prima jep yes yep y ok oke oké akkoord 👍 👌",
        "nee neen nope nein nop no niet 👎 ✋ 🖐");

    private static readonly Dictionary<string, Dictionary<string, bool>> ByCulture =
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            culture => culture.Locale,
            culture => culture.Locale switch
            {
                PromptCulture.English => English,
                PromptCulture.Dutch => Dutch,
                _ => WithEnglish(culture),
            });

    /// <summary>Reads a text. The earliest word decides, but "not ok" goes before a single word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="culture">Its language; null or unknown for English.</param>
    /// <returns>Yes, no, or null when it says neither.</returns>
    public static bool? Recognize(string text, string? culture)
    {
        var words = ByCulture[PromptCulture.Determine(culture)];
        bool? answer = null;
        var previous = ReadOnlySpan<char>.Empty;
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var lower = text.ToLowerInvariant();
        for (var start = 0; start < lower.Length;)
        {
            var end = EndOfWord(lower, start);
            var word = lower.AsSpan(start, end - start);
            if (word is "ok" && previous is "not")
            {
                return false;
            }

            if (answer is null && lookup.TryGetValue(word, out var found))
            {
                answer = found;
            }

            previous = word.IsWhiteSpace() ? previous : word;
            start = end;
        }

        return answer;
    }

    // A run of letters and digits, or one other character.
    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end > start ? end : start + (char.IsSurrogatePair(text, start) ? 2 : 1);
    }

    private static Dictionary<string, bool> WithEnglish(PromptCultureModel culture)
    {
        var words = new Dictionary<string, bool>(English)
        {
            [culture.YesInLanguage.ToLowerInvariant()] = true,
            [culture.NoInLanguage.ToLowerInvariant()] = false,
        };
        if (culture.Locale == PromptCultureModels.Spanish.Locale)
        {
            words["si"] = true;
        }

        return words;
    }

    private static Dictionary<string, bool> Words(string yes, string no) => yes.Split(' ').Select(word => (word, true))
        .Concat(no.Split(' ').Select(word => (word, false)))
        .ToDictionary();
}
