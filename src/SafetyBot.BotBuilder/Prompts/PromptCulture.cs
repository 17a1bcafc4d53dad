namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Picks the language of a prompt.</summary>
internal static class PromptCulture
{
    /// <summary>English, which everything falls back to.</summary>
    public const string English = "en-us";

    /// <summary>Dutch.</summary>
    public const string Dutch = "nl-nl";

    /// <summary>The supported locale nearest to the wanted one, if the prompt has words for it, else English.</summary>
    public static string Determine<T>(string? wanted, Dictionary<string, T> defaults) =>
        PromptCultureModels.MapToNearestLanguage(wanted) is { Length: > 0 } culture && defaults.ContainsKey(culture) ? culture : English;

    /// <summary>The supported locale nearest to the wanted one, else English.</summary>
    public static string Determine(string? wanted) => Determine(wanted, Supported);

    private static readonly Dictionary<string, PromptCultureModel> Supported =
        PromptCultureModels.GetSupportedCultures().ToDictionary(culture => culture.Locale);
}
