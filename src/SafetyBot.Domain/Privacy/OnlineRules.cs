using System.Text.RegularExpressions;

namespace SafetyBot.Domain.Privacy;

/// <summary>E-mail addresses, handles and links to profiles.</summary>
internal static partial class OnlineRules
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private const string Apps = "snapchat|snap|sc|instagram|insta|ig|tiktok|tt|discord|roblox|kik|telegram|twitter|x|facebook|fb|signal|steam|psn|xbox|yubo|wizz|skype|gamertag";

    // A handle has a digit, a dot or an underscore; without one it cannot be told from a word.
    private const string Name = @"(?<it>[a-z][\w.]*[0-9_.][\w.]*\w|[a-z]+[0-9]+)";

    // Words that stand where a handle would: "mijn snap is gehackt".
    private static readonly HashSet<string> NoHandles = new(StringComparer.OrdinalIgnoreCase)
    {
        "gehackt", "weg", "gestolen", "kwijt", "privé", "prive", "openbaar", "leeg", "stuk", "kapot", "geblokkeerd", "verwijderd", "niet", "nog", "nu", "nep", "van", "heel", "ook", "en", "is", "al", "weer", "overgenomen", "gekaapt", "account", "een", "de", "het", "veilig",
        "hacked", "gone", "stolen", "private", "public", "not", "now", "fake", "blocked", "deleted", "locked", "and", "is", "the", "a", "my", "empty", "broken", "safe", "down", "being", "so", "full", "taken", "also", "really", "account", "where", "how", "that", "lost",
    };

    /// <summary>The rules.</summary>
    public static IReadOnlyList<PersonalDataRule> All { get; } =
    [
        new("e-mail", Email()),
        new("e-mail", EmailInWords()),
        new("link", Link()),
        new("link", Profile()),
        new("handle", Handle()),
        new("handle", HandleOnApp(), found => !NoHandles.Contains(found)),
        new("handle", HandleAfterName(), found => !NoHandles.Contains(found)),
        new("handle", DiscordTag()),
    ];

    [GeneratedRegex(@"[\w.+%-]+@[\w-]+(\.[\w-]+)+", Linear)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b[\w.+-]+ ?(\(at\)|\[at\]| at | apenstaartje ) ?[\w-]+( ?\.| punt | dot )( ?[\w-]+( ?\.| punt | dot ))* ?(com|nl|be|net|org|uk|eu|de)\b", Linear)]
    private static partial Regex EmailInWords();

    [GeneratedRegex(@"\b(https?://|www\.)[^\s]*[^\s.,!?)]", Linear)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(instagram|snapchat|tiktok|facebook|twitter|x|discord|twitch|youtube|onlyfans|t|roblox|linktr|fb)\.(com|me|gg|tv|ee)/[^\s]*[^\s.,!?)]", Linear)]
    private static partial Regex Profile();

    [GeneratedRegex(@"(^|[\s(:,])(?<it>@[\w.]{2,30}\w)", Linear)]
    private static partial Regex Handle();

    [GeneratedRegex(@"\b(mijn|mn|me|m'n|zijn|zn|haar|dr|my|his|her|their|op|on) (" + Apps + @")( (naam|name|account|acc|handle|id|user|username|gebruikersnaam))?( is| heet| =|:)? ?" + Name + @"\b", Linear)]
    private static partial Regex HandleOnApp();

    [GeneratedRegex(@"\b(naam|name|account|acc|handle|user|username|gebruikersnaam)( is| =|:) ?" + Name + @"\b", Linear)]
    private static partial Regex HandleAfterName();

    [GeneratedRegex(@"\b[\w.]{2,32}#[0-9]{4}\b", Linear)]
    private static partial Regex DiscordTag();
}
