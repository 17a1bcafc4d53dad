using System.Text;

namespace SafetyBot.Domain.Privacy;

/// <summary>
/// Blots out what points to a person: names after words that lead to one, phone numbers, e-mail addresses, handles, profile links, bank
/// accounts, citizen service numbers, addresses, schools, number plates, dates of birth. Helpline numbers and ages stay.
/// </summary>
/// <param name="helplineNumbers">Numbers that stay, as they are shown.</param>
public sealed class PatternPersonalDataRemover(IEnumerable<string> helplineNumbers) : IPersonalDataRemover
{
    /// <summary>What stands in place of what was taken out. No word, so that it reads the same in every language.</summary>
    public const string Blot = "•••";

    // What is clear by its form goes before what only words lead to.
    private static readonly IReadOnlyList<PersonalDataRule> Rules = [.. OnlineRules.All, .. NumberRules.All, .. PlaceRules.All, .. NameRules.All];

    private readonly HashSet<string> staying = [.. helplineNumbers.Select(Digits)];

    /// <inheritdoc />
    public string Remove(string text)
    {
        var left = new StringBuilder(text.Length);
        var at = 0;
        foreach (var datum in Find(text))
        {
            left.Append(text, at, datum.Start - at).Append(Blot);
            at = datum.End;
        }

        return left.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>What is taken out, in the order of the text. Where two overlap they are one, under the name of the first rule.</summary>
    public IReadOnlyList<PersonalDatum> Find(string text)
    {
        List<PersonalDatum> found = [];
        foreach (var datum in Rules.Index()
            .SelectMany(rule => rule.Item.Find(text).Select(datum => (rule.Index, Datum: datum)))
            .Where(hit => !IsHelpline(text, hit.Datum))
            .OrderBy(hit => hit.Datum.Start).ThenBy(hit => hit.Index).Select(hit => hit.Datum))
        {
            if (found.Count > 0 && datum.Start < found[^1].End)
            {
                found[^1] = found[^1] with { Length = Math.Max(found[^1].End, datum.End) - found[^1].Start };
            }
            else
            {
                found.Add(datum);
            }
        }

        return found;
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    private bool IsHelpline(string text, PersonalDatum datum) => staying.Contains(Digits(text.Substring(datum.Start, datum.Length)));
}
