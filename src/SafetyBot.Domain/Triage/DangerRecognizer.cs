using System.Globalization;

namespace SafetyBot.Domain.Triage;

/// <summary>
/// Finds the acute signals A1 to A11 in a message, in Dutch and English at once, whatever language the conversation is in.
/// Pure: same words, same hits; safe for use by many conversations at a time.
/// </summary>
public sealed class DangerRecognizer
{
    // Parts further apart than this many words are taken for two stories.
    private const int PartsWithin = 60;

    private readonly PhraseMatcher matcher;
    private readonly List<PhraseMeaning> meanings = [];
    private readonly List<PhraseEntry> entries = [];
    private readonly List<int[]> combinations = [];

    /// <param name="lists">The word lists, one a language.</param>
    /// <exception cref="PhraseFormatException">A phrase cannot be read.</exception>
    public DangerRecognizer(IReadOnlyList<DangerWordList> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        List<(int, string)> phrases = [];
        foreach (var list in lists)
        {
            AddAll(PhraseRole.ExceptAny, -1, list.Except);
            AddAll(PhraseRole.SelfSubject, -1, list.SelfSubject);
            AddAll(PhraseRole.SelfObject, -1, list.SelfObject);
            AddAll(PhraseRole.SomeoneElse, -1, list.SomeoneElse);
            foreach (var entry in list.Entries)
            {
                var index = entries.Count;
                entries.Add(entry);
                AddAll(PhraseRole.Except, index, entry.Except);
                AddAll(PhraseRole.Unless, index, entry.Unless);
                foreach (var phrase in entry.Phrases)
                {
                    AddDanger(index, phrase);
                }
            }
        }

        var groups = lists.SelectMany(list => list.Words).GroupBy(words => words.Key, words => words.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.SelectMany(words => words).Distinct()], StringComparer.Ordinal);
        var spellings = lists.SelectMany(list => list.Spellings).DistinctBy(spelling => spelling.Key, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        matcher = new PhraseMatcher(phrases, groups, spellings);

        void AddDanger(int entry, string phrase)
        {
            var parts = phrase.Split(" + ");
            if (parts.Length == 1)
            {
                Add(PhraseRole.Danger, entry, -1, phrase);
                return;
            }

            combinations.Add([.. Enumerable.Range(meanings.Count, parts.Length)]);
            foreach (var part in parts)
            {
                Add(PhraseRole.Part, entry, combinations.Count - 1, part);
            }
        }

        void AddAll(PhraseRole role, int entry, List<string> all) => all.ForEach(phrase => Add(role, entry, -1, phrase));

        void Add(PhraseRole role, int entry, int combination, string phrase)
        {
            phrases.Add((meanings.Count, phrase));
            meanings.Add(new PhraseMeaning(role, entry, combination));
        }
    }

    /// <summary>The acute signals in a message: each at most once, in the order of the signal list.</summary>
    public IReadOnlyList<DangerHit> Find(string text)
    {
        var normalized = TextNormalizer.Normalize(text);
        List<PhraseMatch> matches = [];
        matcher.Find(normalized, matches);
        if (!matches.Exists(match => meanings[match.Owner].Role is PhraseRole.Danger or PhraseRole.Part))
        {
            return [];
        }

        var harmless = new HarmlessPlaces(normalized, matches, meanings);
        var subjects = new Subjects(matches, meanings);
        SortedDictionary<int, DangerHit> hits = [];
        Dictionary<int, PhraseMatch> parts = [];
        foreach (var match in matches)
        {
            var meaning = meanings[match.Owner];
            var place = match;
            if (meaning.Role is PhraseRole.Danger or PhraseRole.Part
                && !harmless.Cancel(match, meaning.Entry)
                && (meaning.Role == PhraseRole.Danger || Completes(match, meaning.Combination, parts, out place)))
            {
                Report(entries[meaning.Entry], place, subjects.IsSomeoneElse(place), normalized, hits);
            }
        }

        return [.. hits.Values];
    }

    // Notes a part, and tells whether all parts of its combination have now been found near enough to each other.
    private bool Completes(PhraseMatch part, int combination, Dictionary<int, PhraseMatch> seen, out PhraseMatch whole)
    {
        seen[part.Owner] = part;
        whole = part;
        foreach (var needed in combinations[combination])
        {
            if (!seen.TryGetValue(needed, out var other))
            {
                return false;
            }

            whole = whole with { First = Math.Min(whole.First, other.First), Last = Math.Max(whole.Last, other.Last) };
        }

        return whole.Last - whole.First <= PartsWithin;
    }

    private static void Report(PhraseEntry entry, PhraseMatch place, bool other, NormalizedText text, SortedDictionary<int, DangerHit> hits)
    {
        var number = int.Parse(entry.RedFlag.AsSpan(1), CultureInfo.InvariantCulture);
        if (!hits.TryGetValue(number, out var known))
        {
            hits[number] = new DangerHit(entry.RedFlag, entry.DoneAlready, other, text.Words(place.First, place.Last));
        }
        else if ((entry.DoneAlready && !known.DoneAlready) || (!other && known.AboutSomeoneElse))
        {
            // Said twice: the graver reading stands, and what is said about oneself goes before what is said about another.
            hits[number] = known with
            {
                DoneAlready = known.DoneAlready || entry.DoneAlready,
                AboutSomeoneElse = known.AboutSomeoneElse && other,
            };
        }
    }
}
