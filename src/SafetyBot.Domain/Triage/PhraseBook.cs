namespace SafetyBot.Domain.Triage;

/// <summary>The phrases of several word lists together: which entries does a message say, exceptions taken off?</summary>
internal sealed class PhraseBook
{
    // Parts further apart than this many words are taken for two stories.
    private const int PartsWithin = 60;

    private readonly List<(int Owner, string Phrase)> phrases = [];
    private readonly List<PhraseMeaning> meanings = [];
    private readonly List<int[]> combinations = [];
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
    public void Add(PhraseRole role, int entry, List<string> all) => all.ForEach(phrase => Add(role, entry, -1, phrase));

    /// <summary>Adds the ways to say an entry, parts joined by <c> + </c> included.</summary>
    public void AddEntry(int entry, List<string> all)
    {
        foreach (var phrase in all)
        {
            var parts = phrase.Split(" + ");
            if (parts.Length == 1)
            {
                Add(PhraseRole.Danger, entry, -1, phrase);
                continue;
            }

            combinations.Add([.. Enumerable.Range(meanings.Count, parts.Length)]);
            foreach (var part in parts)
            {
                Add(PhraseRole.Part, entry, combinations.Count - 1, part);
            }
        }
    }

    /// <summary>Closes the book: all phrases have been added.</summary>
    /// <exception cref="PhraseFormatException">A phrase cannot be read.</exception>
    public void Close() => matcher = new PhraseMatcher(phrases, groups, spellings);

    /// <summary>What a message says, in the order of its words. Safe for use by many at a time once closed.</summary>
    /// <exception cref="InvalidOperationException">The book was not closed.</exception>
    public PhraseReading Read(NormalizedText text)
    {
        List<PhraseMatch> matches = [];
        (matcher ?? throw new InvalidOperationException("The book is still open.")).Find(text, matches);
        List<EntryHit> hits = [];
        if (matches.Exists(match => meanings[match.Owner].Role is PhraseRole.Danger or PhraseRole.Part))
        {
            var harmless = new HarmlessPlaces(text, matches, meanings);
            Dictionary<int, PhraseMatch> parts = [];
            foreach (var match in matches)
            {
                var meaning = meanings[match.Owner];
                var place = match;
                if (meaning.Role is PhraseRole.Danger or PhraseRole.Part
                    && !harmless.Cancel(match, meaning.Entry)
                    && (meaning.Role == PhraseRole.Danger || Completes(match, meaning.Combination, parts, out place)))
                {
                    hits.Add(new EntryHit(meaning.Entry, place));
                }
            }
        }

        return new PhraseReading(matches, hits);
    }

    private void Add(PhraseRole role, int entry, int combination, string phrase)
    {
        phrases.Add((meanings.Count, phrase));
        meanings.Add(new PhraseMeaning(role, entry, combination));
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
}
