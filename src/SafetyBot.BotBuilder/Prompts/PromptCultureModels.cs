namespace SafetyBot.BotBuilder.Prompts;

/// <summary>The languages prompts can be shown in.</summary>
public static class PromptCultureModels
{
    private static readonly string[] Locales = [.. GetSupportedCultures().Select(culture => culture.Locale)];

    /// <summary>Bulgarian.</summary>
    public static PromptCultureModel Bulgarian => Model("bg-bg", ", ", " или ", ", или ", "да", "Не");

    /// <summary>Chinese.</summary>
    public static PromptCultureModel Chinese => Model("zh-cn", "， ", " 要么 ", "， 要么 ", "是的", "不");

    /// <summary>Dutch.</summary>
    public static PromptCultureModel Dutch => Model("nl-nl", ", ", " of ", ", of ", "Ja", "Nee");

    /// <summary>English.</summary>
    public static PromptCultureModel English => Model("en-us", ", ", " or ", ", or ", "Yes", "No");

    /// <summary>French.</summary>
    public static PromptCultureModel French => Model("fr-fr", ", ", " ou ", ", ou ", "Oui", "Non");

    /// <summary>German.</summary>
    public static PromptCultureModel German => Model("de-de", ", ", " oder ", ", oder ", "Ja", "Nein");

    /// <summary>Hindi.</summary>
    public static PromptCultureModel Hindi => Model("hi-in", ", ", " या ", ", या ", "हां", "नहीं");

    /// <summary>Italian.</summary>
    public static PromptCultureModel Italian => Model("it-it", ", ", " o ", " o ", "Si", "No");

    /// <summary>Japanese.</summary>
    public static PromptCultureModel Japanese => Model("ja-jp", "、 ", " または ", "、 または ", "はい", "いいえ");

    /// <summary>Korean.</summary>
    public static PromptCultureModel Korean => Model("ko-kr", ", ", " 또는 ", " 또는 ", "예", "아니");

    /// <summary>Portuguese.</summary>
    public static PromptCultureModel Portuguese => Model("pt-br", ", ", " ou ", ", ou ", "Sim", "Não");

    /// <summary>Spanish.</summary>
    public static PromptCultureModel Spanish => Model("es-es", ", ", " o ", ", o ", "Sí", "No");

    /// <summary>Swedish.</summary>
    public static PromptCultureModel Swedish => Model("sv-se", ", ", " eller ", " eller ", "Ja", "Nej");

    /// <summary>Turkish.</summary>
    public static PromptCultureModel Turkish => Model("tr-tr", ", ", " veya ", " veya ", "Evet", "Hayır");

    /// <summary>Finds the supported language nearest to a locale: itself, else the one with the same language.</summary>
    /// <param name="cultureCode">A locale, such as nl-BE.</param>
    /// <returns>The supported locale in lower case; what was given, in lower case, when there is none.</returns>
    public static string? MapToNearestLanguage(string? cultureCode)
    {
        if (string.IsNullOrWhiteSpace(cultureCode))
        {
            return cultureCode;
        }

        var code = cultureCode.ToLowerInvariant();
        if (Array.IndexOf(Locales, code) >= 0)
        {
            return code;
        }

        var hyphen = code.IndexOf('-', StringComparison.Ordinal);
        var language = hyphen < 0 ? code : code[..hyphen];
        return Array.Find(Locales, locale => locale.StartsWith(language, StringComparison.Ordinal)) ?? code;
    }

    /// <summary>All of them.</summary>
    public static PromptCultureModel[] GetSupportedCultures() =>
    [
        Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish,
    ];

    private static PromptCultureModel Model(
        string locale,
        string separator,
        string inlineOr,
        string inlineOrMore,
        string yes,
        string no) => new()
    {
        Locale = locale,
        Separator = separator,
        InlineOr = inlineOr,
        InlineOrMore = inlineOrMore,
        YesInLanguage = yes,
        NoInLanguage = no,
    };
}
