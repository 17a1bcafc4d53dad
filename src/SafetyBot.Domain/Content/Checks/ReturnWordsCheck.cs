using System.Text.RegularExpressions;
using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.ReturnPhrases;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>The words by which somebody comes back: enough of them that a phrase cannot be guessed, easy to type, none mistaken for another.</summary>
internal sealed partial class ReturnWordsCheck : IContentCheck
{
    private const string Folder = "return-words";

    public IEnumerable<ContentProblem> Check(ContentDraft content)
    {
        foreach (var language in Locales.Languages.Where(language => content.ReturnWords.TrueForAll(words => words.List.Language != language)))
        {
            yield return new Place(Folder, 1).Error($"There are no return words in '{language}': {Folder}/{language}.yaml is missing.");
        }

        foreach (var (list, places) in content.ReturnWords)
        {
            if (!Locales.Languages.Contains(list.Language))
            {
                yield return content.PlaceOf(list).Error($"'{list.Language}' is no language of the bot. The file should be called {string.Join(" or ", Locales.Languages.Select(language => language + ".yaml"))}.");
            }

            if (list.Words.Count < ReturnWordList.LeastWords)
            {
                yield return content.PlaceOf(list).Error($"There are {list.Words.Count} words. Fewer than {ReturnWordList.LeastWords} could be guessed.");
            }

            foreach (var problem in OfWords(list, places))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<ContentProblem> OfWords(ReturnWordList list, IReadOnlyList<Place> places)
    {
        // Two words one typo apart become the same when a letter is left out of either.
        var shorter = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < list.Words.Count; i++)
        {
            var word = list.Words[i];
            if (!Plain().IsMatch(word))
            {
                yield return places[i].Error($"'{word}' should have {ReturnWordList.ShortestWord} to {ReturnWordList.LongestWord} letters from a to z, all of them small.");
                continue;
            }

            if (Near(word, list, shorter) is { } near)
            {
                yield return places[i].Error(list.Words[near] == word
                    ? $"'{word}' stands here for the second time; the first is on line {places[near].Line}. Keep one of them."
                    : $"'{word}' is one typo away from '{list.Words[near]}' on line {places[near].Line}. Keep one of them.");
            }

            foreach (var part in Parts(word))
            {
                (shorter.TryGetValue(part, out var same) ? same : shorter[part] = []).Add(i);
            }
        }
    }

    private static int? Near(string word, ReturnWordList list, Dictionary<string, List<int>> shorter)
    {
        foreach (var part in Parts(word))
        {
            foreach (var i in shorter.GetValueOrDefault(part, []).Where(i => Typo.IsOneAway(word, list.Words[i])))
            {
                return i;
            }
        }

        return null;
    }

    private static IEnumerable<string> Parts(string word) => Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Prepend(word).Distinct();

    [GeneratedRegex("^[a-z]{4,10}$", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
