using System.Text.RegularExpressions;

namespace SafetyBot.Domain.Privacy;

/// <summary>Addresses, streets and schools.</summary>
internal static partial class PlaceRules
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    // "in 2026 om 3 uur" is no address. Postcodes are written with capitals or by people who write no capitals at all: these words are not.
    private static readonly HashSet<string> ShortWords =
        ["om", "in", "op", "en", "of", "is", "na", "nu", "er", "de", "te", "we", "ze", "at", "to", "am", "pm", "or", "on", "by", "as"];

    private static readonly HashSet<string> NoStreets = new(StringComparer.OrdinalIgnoreCase)
    {
        "op straat", "de straat", "onze straat", "mijn straat", "de weg", "onderweg", "de laan", "voetpad", "fietspad", "snelweg", "schoolplein", "het plein", "sportpark", "sportveld",
        "zwembad", "voetbalveld", "schoolweg", "pad", "weg", "straat", "plein", "park", "veld", "zandpad", "speelplein", "marktplein", "hoofdweg", "achterweg", "zijstraat", "hofstraat",
    };

    private static readonly HashSet<string> NoSchools = new(StringComparer.OrdinalIgnoreCase)
    {
        "basisschool", "middelbare school", "de school", "high school", "primary school", "secondary school", "the school", "school", "college", "my school", "our school", "mijn school", "onze school", "hogeschool", "muziekschool",
    };

    /// <summary>The rules.</summary>
    public static IReadOnlyList<PersonalDataRule> All { get; } =
    [
        new("address", DutchPostcode(), found => !ShortWords.Contains(string.Concat(found.SkipWhile(char.IsAsciiDigit).SkipWhile(c => c == ' ').Take(2)))),
        new("address", BritishPostcode()),
        new("street", DutchStreetWithNumber(), found => !NoStreets.Contains(found.Split(' ')[0])),
        new("street", DutchStreet(), found => !NoStreets.Contains(found)),
        new("street", EnglishStreetWithNumber()),
        new("street", EnglishStreet()),
        new("school", DutchSchool(), found => !NoSchools.Contains(found)),
        new("school", DutchSchoolAfter()),
        new("school", EnglishSchool(), found => !NoSchools.Contains(found)),
    ];

    [GeneratedRegex(@"\b[1-9][0-9]{3} ?[a-z]{2},? *(nr\.?|nummer)? *[0-9]{1,5}[a-z]?\b", Linear | RegexOptions.IgnoreCase)]
    private static partial Regex DutchPostcode();

    [GeneratedRegex(@"\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\b", Linear)]
    private static partial Regex BritishPostcode();

    [GeneratedRegex(@"\b(\p{Lu}[\p{L}'’-]* ){0,2}\p{L}[\p{L}'’-]*(straat|laan|weg|plein|gracht|kade|singel|dreef|steeg|hof|pad|dijk|plantsoen|baan|steenweg|lei|erf|burg|wal|markt),? (nr\.? |nummer )?[0-9]{1,4} ?[a-hA-H]?\b", Linear)]
    private static partial Regex DutchStreetWithNumber();

    [GeneratedRegex(@"\b(?i:op|in|aan|bij|woon|adres:?|van|uit) (?i:de |het |'t )?(?<it>(\p{Lu}[\p{L}'’-]* ){0,2}\p{Lu}[\p{L}'’-]*(straat|laan|weg|plein|gracht|kade|singel|dreef|steeg|dijk|plantsoen|steenweg|lei))\b", Linear)]
    private static partial Regex DutchStreet();

    [GeneratedRegex(@"\b([Ff]lat [0-9]+,? )?[0-9]{1,4}[a-zA-Z]?,? (\p{Lu}[\p{L}'’]+ ){1,3}(Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Drive|Dr|Way|Court|Crescent|Gardens|Terrace|Place|Grove|Hill|Park|Square|Row|Walk)\b", Linear)]
    private static partial Regex EnglishStreetWithNumber();

    [GeneratedRegex(@"\b(?i:on|in|at|off|near|address is|live) (?<it>(\p{Lu}[\p{L}'’]+ ){1,3}(Street|Road|Avenue|Lane|Close|Drive|Crescent|Gardens|Terrace|Grove|Square))\b", Linear)]
    private static partial Regex EnglishStreet();

    [GeneratedRegex(@"\b(\p{Lu}[\p{L}'’-]* ){0,3}\p{Lu}[\p{L}'’-]*(college|lyceum|gymnasium|school|atheneum|mavo|College|Lyceum|Gymnasium|Atheneum)\b|\b(\p{Lu}[\p{L}'’-]* ){1,3}(college|lyceum|gymnasium|atheneum|College|Lyceum|Gymnasium|Atheneum|School)\b", Linear)]
    private static partial Regex DutchSchool();

    [GeneratedRegex(@"\b(?i:basisschool|obs|cbs|school|college|lyceum|atheneum|instituut|kbs|vbs) (?<it>(?i:de |het |st\.? |sint )?\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+)?)", Linear)]
    private static partial Regex DutchSchoolAfter();

    [GeneratedRegex(@"\b((St|Saint)\.? )?(\p{Lu}[\p{L}'’]+ ){1,3}(School|Academy|Primary|High|Grammar|Secondary|Sixth Form|Infants|Juniors)( School)?\b", Linear)]
    private static partial Regex EnglishSchool();
}
