using System.Runtime.InteropServices;

namespace SafetyBot.Domain.Triage;

/// <summary>The phrases of several word lists together: which entries does a message say, exceptions taken off?</summary>
internal sealed class PhraseBook
{
    // Parts further apart than this many words are taken for two stories.
    private const int PartsWithin = 60;

    private readonly List<(int Owner, string Phrase)> phrases = [];
    private readonly List<PhraseMeaning> meanings = [];
    private readonly List<Combination> combinations = [];
    private readonly Dictionary<string, int> partOwners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> groups;
    private readonly Dictionary<string, string> spellings;
    private PhraseMatcher? matcher;

    /// <param name="words">The named groups of each list. A name in two lists stands for both.</param>
    /// <param name="spellings">The other spellings of each list; of a word in two lists the first counts.</param>
    public PhraseBook(IEnumerable<Dictionary<string, List<string>>> words, IEnumerable<Dictionary<string, string>> spellings)
    {
        groups = words.SelectMany(list => list).GroupBy(group => group.Key, group => group.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.SelectMany(list => list).Distinct()], StringComparer.Ordinal);
        this.spellings = spellings.SelectMany(list => list).DistinctBy(spelling => spelling.Key, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>What each phrase stands for, by the owner of its matches.</summary>
    public List<PhraseMeaning> Meanings => meanings;

    /// <summary>Adds phrases of one role.</summary>
    /// <param name="role">What they stand for.</param>
    /// <param name="entry">The entry they belong to; -1 when they belong to the whole list.</param>
    /// <param name="all">The phrases.</param>
    public void Add(PhraseRole role, int entry, List<string> all) => all.ForEach(phrase => Add(role, entry, phrase));

    /// <summary>Adds the ways to say an entry, parts joined by <c> + </c> included.</summary>
    public void AddEntry(int entry, List<string> all)
    {
        foreach (var phrase in all)
        {
            var together = phrase.Split(" + ");
            if (together.Length == 1)
            {
                Add(PhraseRole.Danger, entry, phrase);
            }
            else
            {
                combinations.Add(new Combination(entry, [.. together.Select(PartOf).Distinct()]));
            }
        }
    }

    /// <summary>Closes the book: all phrases have been added.</summary>
    /// <exception cref="PhraseFormatException">A phrase cannot be read.</exception>
    public void Close() => matcher = new PhraseMatcher(phrases, groups, spellings);

    /// <summary>What a message says. Safe for use by many at a time once the book is closed.</summary>
    /// <exception cref="InvalidOperationException">The book was not closed.</exception>
    public PhraseReading Read(NormalizedText text)
    {
        List<PhraseMatch> matches = [];
        (matcher ?? throw new InvalidOperationException("The book is still open.")).Find(text, matches);

        List<EntryHit> hits = [];
        if (!matches.Exists(match => meanings[match.Owner].Role is PhraseRole.Danger or PhraseRole.Part))
        {
            return new PhraseReading(matches, hits);
        }

        var harmless = new HarmlessPlaces(text, matches, meanings);
        Dictionary<int, List<PhraseMatch>> parts = [];
        foreach (var match in matches)
        {
            var meaning = meanings[match.Owner];
            if (meaning.Role == PhraseRole.Part)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(parts, match.Owner, out _) ??= []).Add(match);
            }
            else if (meaning.Role == PhraseRole.Danger && !harmless.Cancel(match, meaning.Entry))
            {
                hits.Add(new EntryHit(meaning.Entry, match));
            }
        }

        foreach (var combination in parts.Count > 0 ? combinations : [])
        {
            if (Array.TrueForAll(combination.Parts, parts.ContainsKey))
            {
                AddIfNear(combination, parts, harmless, hits);
            }
        }

        return new PhraseReading(matches, hits);
    }

    // Each time all parts have been said, and near enough to each other, the combination is said.
    private static void AddIfNear(Combination combination, Dictionary<int, List<PhraseMatch>> parts, HarmlessPlaces harmless, List<EntryHit> hits)
    {
        var said = combination.Parts.SelectMany((owner, part) => parts[owner].Select(match => (Part: part, Match: match)));
        var latest = new PhraseMatch?[combination.Parts.Length];
        foreach (var (part, match) in said.OrderBy(piece => piece.Match.First))
        {
            if (harmless.Cancel(match, combination.Entry))
            {
                continue;
            }

            latest[part] = match;
            if (Array.TrueForAll(latest, place => place is not null))
            {
                var first = latest.Min(place => place!.Value.First);
                var last = latest.Max(place => place!.Value.Last);
                if (last - first <= PartsWithin)
                {
                    hits.Add(new EntryHit(combination.Entry, new PhraseMatch(match.Owner, first, last)));
                }
            }
        }
    }

    private int PartOf(string phrase)
    {
        if (!partOwners.TryGetValue(phrase, out var owner))
        {
            partOwners[phrase] = owner = meanings.Count;
            Add(PhraseRole.Part, -1, phrase);
        }

        return owner;
    }

    private void Add(PhraseRole role, int entry, string phrase)
    {
        phrases.Add((meanings.Count, phrase));
        meanings.Add(new PhraseMeaning(role, entry));
    }

    private sealed record Combination(int Entry, int[] Parts);
}
