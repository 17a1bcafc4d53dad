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

    /// <param name="lists">The lists whose groups and spellings the phrases use.</param>
    /// <param name="spellings">Other spellings instead of those of the lists; null: those.</param>
    public PhraseBook(IReadOnlyList<WordList> lists, Dictionary<string, string>? spellings = null)
    {
        groups = WordList.GroupsIn(lists);
        this.spellings = spellings ?? WordList.SpellingsIn(lists);
    }

    /// <summary>What each phrase stands for, by the owner of its matches.</summary>
    public List<PhraseMeaning> Meanings => meanings;

    /// <summary>Adds phrases of one role.</summary>
    /// <param name="role">What they stand for.</param>
    /// <param name="entry">The entry they belong to; -1 when they belong to the whole list.</param>
    /// <param name="all">The phrases.</param>
    public void Add(PhraseRole role, int entry, List<string> all) => all.ForEach(phrase => Add(role, entry, phrase));

    /// <summary>Adds an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="ways">The ways to say it, parts joined by <c> + </c> included.</param>
    /// <param name="except">What cancels a hit that it overlaps.</param>
    /// <param name="unless">What cancels the hits of its sentence; null: nothing does.</param>
    public void AddEntry(int entry, List<string> ways, List<string> except, List<string>? unless = null)
    {
        Add(PhraseRole.Except, entry, except);
        Add(PhraseRole.Unless, entry, unless ?? []);
        foreach (var phrase in ways)
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
