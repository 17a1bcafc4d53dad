using System.Text.RegularExpressions;

namespace SafetyBot.Domain.Privacy;

/// <summary>One way to see that something points to a person.</summary>
/// <param name="Name">What it finds.</param>
/// <param name="Pattern">Linear in the length of the text. What goes is its group "it", or the whole match where there is none.</param>
/// <param name="Holds">Whether a match is one indeed; null: always.</param>
internal sealed record PersonalDataRule(string Name, Regex Pattern, Func<string, bool>? Holds = null)
{
    private const string It = "it";

    /// <summary>All places where the rule holds.</summary>
    public IEnumerable<PersonalDatum> Find(string text)
    {
        foreach (Match match in Pattern.Matches(text))
        {
            var group = match.Groups[It];
            var (start, length) = group.Success ? (group.Index, group.Length) : (match.Index, match.Length);
            if (Holds is null || Holds(text.Substring(start, length)))
            {
                yield return new PersonalDatum(start, length, Name);
            }
        }
    }
}
