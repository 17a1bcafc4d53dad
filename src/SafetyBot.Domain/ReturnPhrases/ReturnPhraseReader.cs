using System.Globalization;
using System.Text;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Domain.ReturnPhrases;

/// <summary>Reads the words somebody gives to come back: in any case, with anything between them, with a typo in a word where only one word can be meant. Pure.</summary>
/// <param name="lists">The words of each language.</param>
public sealed class ReturnPhraseReader(IEnumerable<ReturnWordList> lists)
{
    private const int LongestText = 200;

    private readonly IReadOnlyList<(ReturnWordList List, HashSet<string> Words)> known =
        [.. lists.Select(list => (list, list.Words.ToHashSet(StringComparer.Ordinal)))];

    /// <summary>The phrase; null when these are not four words of one language, or two phrases could be meant.</summary>
    public ReturnPhrase? Read(string text)
    {
        if (text.Length > LongestText || WordsOf(text) is not { Count: ReturnPhrase.Words } written)
        {
            return null;
        }

        var best = known.Select(language => Meant(written, language.List, language.Words))
            .OfType<(ReturnPhrase Phrase, int Typos)>()
            .GroupBy(meant => meant.Typos)
            .MinBy(meant => meant.Key)?
            .Select(meant => meant.Phrase)
            .Distinct()
            .ToList();
        return best is [var only] ? only : null;
    }

    private static (ReturnPhrase Phrase, int Typos)? Meant(List<string> written, ReturnWordList list, HashSet<string> words)
    {
        var typos = 0;
        var meant = new List<string>();
        foreach (var word in written)
        {
            if (words.Contains(word))
            {
                meant.Add(word);
                continue;
            }

            if (list.Words.Where(other => Typo.IsOneAway(word, other)).Take(2).ToList() is not [var only])
            {
                return null;
            }

            meant.Add(only);
            typos++;
        }

        return (new ReturnPhrase(string.Join(' ', meant)), typos);
    }

    // Accents, which phones add by themselves, and signs that cannot be seen are no letters here; all else that is none divides words.
    private static List<string> WordsOf(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in string.Concat(text.Where(character => !char.IsSurrogate(character))).Normalize(NormalizationForm.FormKD))
        {
            var kind = CharUnicodeInfo.GetUnicodeCategory(character);
            if (kind is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                plain.Append(char.IsLetter(character) ? char.ToLowerInvariant(character) : ' ');
            }
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
