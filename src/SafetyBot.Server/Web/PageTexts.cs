using System.Text.Json;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;

namespace SafetyBot.Server.Web;

/// <summary>The words that scripts of the page say, in the page's language.</summary>
internal static class PageTexts
{
    private static readonly string[] OfScript =
    [
        "page-shift", "page-you", "page-bot", "page-choices", "page-chosen", "page-sending", "page-not-sent", "page-again", "page-failed",
        "page-slow", "page-offline", "page-online", "page-ended", "page-begin", "page-left", "page-too-long", "page-next", "page-still-there",
        "page-here", "page-idle", "page-resume", "page-aloud", "page-aloud-stop", "page-aloud-warn", "page-aloud-yes", "page-aloud-no",
        "page-back", "page-why", "page-sources", "unavailable",
    ];

    /// <summary>The words of the page's script as JSON that may stand inside a page.</summary>
    public static string Json(TextCatalog texts) => JsonSerializer.Serialize(OfScript.ToDictionary(key => key, texts.Line));

    /// <summary>The words of the launcher on other sites as JSON that may stand inside a script.</summary>
    public static string Json(TextCatalog texts, string exitAddress) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["open"] = texts.Line("page-open"),
        ["close"] = texts.Line("page-close"),
        ["exit"] = texts.Line("page-exit"),
        ["exitAddress"] = exitAddress,
    });

    /// <summary>What the menu of the page offers at any moment of a conversation: the text of a button and what it carries.</summary>
    public static IEnumerable<(string Title, string Value)> Menu(TextCatalog texts) =>
        new[] { ("page-know", "what-do-you-know"), ("page-forget", "forget-me"), ("page-stop", "stop") }
            .Select(entry => (texts.Line(entry.Item1), Anywhere(entry.Item2)));

    /// <summary>What the way in for who was here before carries.</summary>
    public static string WasHere { get; } = Anywhere(Interruption.ReturnWords);

    /// <summary>The languages as choices, each by its own name.</summary>
    public static IEnumerable<(Locale Locale, string Name, string Value)> Languages(BotContent content) => Locales.All.Select(locale =>
    {
        var option = locale switch
        {
            Locale.Dutch => "dutch",
            Locale.EasyDutch => "easy",
            Locale.English => "english",
        };
        return (locale, content.Texts(locale).Line($"language-{option}"), Anywhere($"language-{option}"));
    });

    private static string Anywhere(string option) => new ChoiceValue(ChoiceValue.Anywhere, option).ToString();
}
