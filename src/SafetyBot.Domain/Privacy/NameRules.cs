using System.Text.RegularExpressions;

namespace SafetyBot.Domain.Privacy;

/// <summary>Names after words that lead to a name. A name that nothing leads to cannot be told from a word.</summary>
internal static partial class NameRules
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    // A name with a capital, with what belongs to it: "Emma", "Jan-Willem van der Berg", "O'Neil".
    private const string Capital = @"(?<it>\p{Lu}[\p{L}'’-]+( (van der|van den|van de|van|de|den|der|ter|ten|te|el|al|ben|von|la|le|du))?( \p{Lu}[\p{L}'’-]+){0,3})";

    // A name that is written without a capital, one or two words.
    private const string AnyWord = @"(?<it>\p{L}[\p{L}'’-]+)";

    private const string People =
        "dochter|zoon|kind|zoontje|dochtertje|zus|zusje|broer|broertje|vriend|vriendin|vriendje|vriendinnetje|ex|lief|neef|nicht|neefje|nichtje|oom|tante|nonkel|opa|oma|buurman|buurjongen|buurmeisje|klasgenoot|trainer|coach|leraar|lerares|mentor|juf|meester|pleegzoon|pleegdochter|kleinzoon|kleindochter|stiefvader|stiefbroer|baas|leerling|cliënt|cliënte|maat|bestie|collega"
        + "|daughter|son|child|kid|sister|brother|friend|mate|girlfriend|boyfriend|bf|gf|cousin|uncle|aunt|auntie|grandson|granddaughter|stepdad|stepson|stepdaughter|teacher|tutor|boss|neighbour|niece|nephew|pupil|student|classmate";

    // Words that stand after "ik heet", "called" or "I'm" and are no name.
    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "niet", "geen", "een", "de", "het", "ook", "nog", "dat", "dit", "gewoon", "eigenlijk", "wat", "zo", "anders", "hetzelfde", "ik", "jij", "hij", "zij", "ze", "je", "mijn", "jouw",
        "not", "no", "a", "an", "the", "me", "my", "it", "that", "this", "also", "just", "something", "anything", "what", "is", "was", "you", "him", "her", "them", "names", "out", "off", "on", "in", "by", "and", "i", "to", "police", "for", "up", "back",
        "bot", "computer", "robot", "geheim", "secret", "important", "belangrijk", "onbekend", "unknown", "private", "privé", "fake", "nep", "safe", "going", "very", "so",
        "Ik", "Nu", "Help", "Bang", "Nederland", "België", "Nederlands", "Belgisch", "Dutch", "English", "British", "Vandaag", "Morgen", "Instagram", "Snapchat", "Snap", "TikTok", "Discord", "Roblox",
        "WhatsApp", "Facebook", "Telegram", "Google", "YouTube", "Minecraft", "Fortnite", "Kindertelefoon", "Helpwanted", "Fier", "Childline", "Today", "Tomorrow", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    };

    /// <summary>The rules.</summary>
    public static IReadOnlyList<PersonalDataRule> All { get; } =
    [
        new("name", SaysName(), IsName),
        new("name", IsCalledCapital(), IsName),
        new("name", SomebodyOfMine(), IsName),
        new("name", Title(), IsName),
        new("name", Introduces(), IsName),
        new("name", SignsOff(), IsName),
    ];

    private static bool IsName(string found) => !NoNames.Contains(found) && !NoNames.Contains(found.Split(' ')[0]);

    [GeneratedRegex(@"\b(?i:ik heet|ik hete|kheet|mijn naam is|mijn voornaam is|mijn achternaam is|mn naam is|me naam is|hij heet|zij heet|ze heet|die heet|heet hij|heet ze|heette|zijn naam is|haar naam is|zn naam is|dr naam is|genaamd|noemt zich|naam:|my name is|my name's|my names|name is|his name is|her name is|their name is|his name's|her name's|i am called|i'm called|im called|is called|named|name:|goes by) (?i:eigenlijk |gewoon |dus |just |actually )?" + AnyWord, Linear)]
    private static partial Regex SaysName();

    [GeneratedRegex(@"\b(?i:heet|mijn naam is|heette|zijn naam is|haar naam is|genaamd|noemt zich|naam:|achternaam is|my name is|my name's|his name is|her name is|called|named|name:|goes by) " + Capital, Linear)]
    private static partial Regex IsCalledCapital();

    [GeneratedRegex(@"\b(?i:mijn|mn|m'n|me|onze|ons|my|our|haar|zijn|his|her|een|a) (?i:beste |best |oudste |jongste |kleine |little |older |younger |ex-)?(?i:" + People + @")(?i:,| heet| is called)? " + Capital, Linear)]
    private static partial Regex SomebodyOfMine();

    [GeneratedRegex(@"\b(?i:meneer|mevrouw|mevr\.?|dhr\.?|mr\.?|mrs\.?|ms\.?|miss|sir|juf|meester|dokter|dr\.?|coach|trainer|uncle|auntie|oom|tante|nonkel|opa|oma) " + Capital, Linear)]
    private static partial Regex Title();

    [GeneratedRegex(@"(^|[.!?,;:\n] ?|\b(?i:hoi|hallo|hey|hi|hello|hai|dag) )(?i:ik ben|dit is|je spreekt met|u spreekt met|met|this is|i am|i'm|im|it's|its) " + Capital, Linear)]
    private static partial Regex Introduces();

    [GeneratedRegex(@"\b(?i:groetjes|groeten|groet|liefs|kusjes|mvg|vriendelijke groet|regards|love from|best wishes|cheers|kind regards),? ?\n? ?(?i:van )?" + Capital + @"[.! ]*$", Linear | RegexOptions.Multiline)]
    private static partial Regex SignsOff();
}
