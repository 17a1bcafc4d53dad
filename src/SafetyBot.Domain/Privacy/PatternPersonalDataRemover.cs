using System.Text.RegularExpressions;

namespace SafetyBot.Domain.Privacy;

/// <summary>Blots out phone numbers, e-mail addresses, bank accounts and Dutch postcodes with a house number, by their form alone. Numbers of helplines stay.</summary>
/// <param name="helplineNumbers">Numbers that stay, as they are shown.</param>
public sealed partial class PatternPersonalDataRemover(IEnumerable<string> helplineNumbers) : IPersonalDataRemover
{
    /// <summary>What stands in place of what was taken out. No word, so that it reads the same in every language.</summary>
    public const string Blot = "•••";

    // "in 2026 om 3 uur" is no address. Postcodes are written with capitals or by people who write no capitals at all: these words are not.
    private static readonly HashSet<string> ShortWords =
        ["om", "in", "op", "en", "of", "is", "na", "nu", "er", "de", "te", "we", "ze", "at", "to", "am", "pm", "or", "on", "by", "as"];

    private readonly HashSet<string> staying = [.. helplineNumbers.Select(Digits)];

    /// <inheritdoc />
    public string Remove(string text)
    {
        text = Email().Replace(text, Blot);
        text = BankAccount().Replace(text, Blot);
        text = Address().Replace(text, match => ShortWords.Contains(match.Groups["letters"].Value) ? match.Value : Blot);
        return Phone().Replace(text, match => staying.Contains(Digits(match.Value)) ? match.Value : Blot);
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"[\w.+%-]+@[\w-]+(\.[\w-]+)+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b[A-Za-z]{2}[0-9]{2}([ .-]?[A-Za-z0-9]{4}){2,7}([ .-]?[A-Za-z0-9]{1,3})?\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex BankAccount();

    [GeneratedRegex(@"\b[1-9][0-9]{3} ?(?<letters>[A-Za-z]{2}),? *(nr\.?|nummer)? *[0-9]{1,5}[A-Za-z]?\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    // Nine digits and more, as Dutch and Belgian numbers have them, written together or apart.
    [GeneratedRegex(@"(\+|\b00|\b0|\(0)[0-9() ./-]{7,17}[0-9]\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
