using System.Text.RegularExpressions;

namespace SafetyBot.Domain.Privacy;

/// <summary>Phone numbers, bank accounts, citizen service numbers, number plates and dates of birth.</summary>
internal static partial class NumberRules
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private const string Digit = "nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|zero|oh|one|two|three|four|five|six|seven|eight|nine";

    private const string Tens =
        "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|([a-zë]+en)?(twin|der|veer|vijf|zes|zeven|tach|negen)tig|double";

    private const string Months =
        "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october";

    private const string Date = @"([0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{2,4}|[0-9]{1,2}(st|nd|rd|th|e)?( of)? (" + Months + @")(,? [0-9]{2,4})?|(" + Months + @") [0-9]{1,2}(st|nd|rd|th)?(,? [0-9]{4})?)";

    private const int FewestWordsOfPhone = 4;

    /// <summary>The rules.</summary>
    public static IReadOnlyList<PersonalDataRule> All { get; } =
    [
        new("bank account", BankAccount()),
        new("citizen service number", NineDigits(), IsCitizenServiceNumber),
        new("phone", Phone()),
        new("phone", SpacedPhone()),
        new("phone", PhoneInWords(), found => found.Count(c => c is ' ' or '-') >= FewestWordsOfPhone),
        new("number plate", DutchPlate(), HasLettersAndDigits),
        new("number plate", OtherPlate()),
        new("date of birth", Birth()),
    ];

    // The eleven-test: nine times the first digit and so on down, less the last one, is a multiple of eleven.
    private static bool IsCitizenServiceNumber(string found)
    {
        var digits = found.Where(char.IsAsciiDigit).Select(digit => digit - '0').ToList();
        return digits.Count == 9 && digits.Any(digit => digit > 0)
            && (digits.Take(8).Select((digit, i) => digit * (9 - i)).Sum() - digits[8]) % 11 == 0;
    }

    private static bool HasLettersAndDigits(string found) => found.Any(char.IsAsciiDigit) && found.Any(char.IsAsciiLetter);

    [GeneratedRegex(@"\b[a-z]{2}[0-9]{2}([ .-]?[a-z0-9]{4}){2,7}([ .-]?[a-z0-9]{1,3})?\b", Linear)]
    private static partial Regex BankAccount();

    [GeneratedRegex(@"\b[0-9]{4}[ .]?[0-9]{2}[ .]?[0-9]{3}\b|\b[0-9]{3}[ .][0-9]{3}[ .][0-9]{3}\b", Linear)]
    private static partial Regex NineDigits();

    // Nine digits and more, as Dutch, Belgian and British numbers have them, written together or apart.
    [GeneratedRegex(@"(\+|\b00|\b0|\(0)[0-9() ./-]{7,17}[0-9]\b", Linear)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b0([ ._-]+[0-9]){8,11}\b", Linear)]
    private static partial Regex SpacedPhone();

    [GeneratedRegex(@"\b(nul|zero|oh)([ ,-]+(" + Digit + "|" + Tens + @"))+\b", Linear)]
    private static partial Regex PhoneInWords();

    // Three groups of letters or digits, none of them longer than three: 12-AB-34, G-123-BX.
    [GeneratedRegex(@"\b([0-9]{1,3}|[a-z]{1,3})-([0-9]{2,3}|[a-z]{2,3})-([0-9]{1,3}|[a-z]{1,3})\b", Linear)]
    private static partial Regex DutchPlate();

    [GeneratedRegex(@"\b(kenteken|nummerplaat|number ?plate|plate|reg|registration)( is| nr| number)?:? (?<it>[a-z0-9]{1,4}[ -]?[a-z0-9]{2,4}[ -]?[a-z0-9]{0,3})\b", Linear)]
    private static partial Regex OtherPlate();

    [GeneratedRegex(@"\b(geboren|geboortedatum|geboortedag|geb\.?|jarig|verjaardag|born|birth|dob|birthday|birthdate|date of birth)( ben ik| is| op| on|:| van| mijn| my| ik ben| in)* (?<it>" + Date + ")", Linear)]
    private static partial Regex Birth();
}
