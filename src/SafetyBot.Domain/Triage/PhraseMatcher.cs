using System.Buffers;
using System.Numerics;

namespace SafetyBot.Domain.Triage;

/// <summary>
/// Finds many phrases in one message at once. Each phrase waits at its rarest place (its anchor); only when a word fits there are the
/// places left and right of it looked at. The work per word is bounded, so it is linear in the length of the message.
/// </summary>
public sealed class PhraseMatcher
{
    private const int OnStack = 256;

    private readonly bool everyExtent;
    private readonly Vocabulary vocabulary;
    private readonly Variant[] variants;
    private readonly int[][] anchored;

    /// <param name="phrases">The phrases, each with the number that its matches carry; several phrases may share one.</param>
    /// <param name="groups">Named groups of words.</param>
    /// <param name="spellings">Other spellings: written word, meant words.</param>
    /// <param name="everyExtent">
    /// True: a phrase that can be taken shorter or longer is found in every length, and only at whole written words. False: the shortest.
    /// </param>
    /// <exception cref="PhraseFormatException">A phrase cannot be read.</exception>
    public PhraseMatcher(
        IEnumerable<(int Owner, string Phrase)> phrases,
        IReadOnlyDictionary<string, IReadOnlyList<string>> groups,
        IReadOnlyDictionary<string, string> spellings,
        bool everyExtent = false)
    {
        this.everyExtent = everyExtent;
        var parser = new PhraseParser(groups, spellings);
        var parsed = phrases.SelectMany(p => parser.Parse(p.Phrase).Select(elements => (p.Owner, Elements: elements))).ToList();
        var classes = parsed.SelectMany(p => p.Elements).Where(e => e.Words.Count > 0).DistinctBy(e => e.Key, StringComparer.Ordinal).ToList();
        var classOf = classes.Index().ToDictionary(c => c.Item.Key, c => c.Index, StringComparer.Ordinal);
        vocabulary = new Vocabulary([.. classes.Select(c => c.Words)], spellings);

        var uses = parsed.SelectMany(p => p.Elements).SelectMany(e => e.Words)
            .CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        variants = [.. parsed.Select(p => new Variant(p.Owner, p.Elements, classOf, AnchorOf(p.Elements, uses)))];
        var waitingFor = variants.Index().ToLookup(v => v.Item.Anchor, v => v.Index);
        anchored = [.. Enumerable.Range(0, vocabulary.Count).Select(word => ClassesOf(word).SelectMany(fitting => waitingFor[fitting]).Order().ToArray())];
    }

    /// <summary>Adds the places where phrases occur. A place found in two ways may be added twice.</summary>
    public void Find(NormalizedText text, List<PhraseMatch> matches)
    {
        var room = text.Count * Spelling.MostWords;
        int[]? rented = room > OnStack ? ArrayPool<int>.Shared.Rent(room * 2) : null;
        var numbers = rented is null ? stackalloc int[OnStack] : rented.AsSpan(0, room);
        var origins = rented is null ? stackalloc int[OnStack] : rented.AsSpan(room, room);

        var count = vocabulary.Read(text, numbers, origins);
        numbers = numbers[..count];
        for (var at = 0; at < count; at++)
        {
            if (numbers[at] < 0)
            {
                continue;
            }

            foreach (var index in anchored[numbers[at]])
            {
                ref readonly var variant = ref variants[index];
                var right = Reach(variant.Right, numbers, at, 1);
                var left = right == 0 ? 0 : Reach(variant.Left, numbers, at, -1);
                if (left != 0 && !everyExtent)
                {
                    var first = at - BitOperations.TrailingZeroCount(left);
                    var last = at + BitOperations.TrailingZeroCount(right);
                    matches.Add(new PhraseMatch(variant.Owner, origins[first], origins[last]));
                }
                else if (left != 0)
                {
                    AddEveryExtent(variant.Owner, at, left, right, origins[..count], matches);
                }
            }
        }

        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }
    }

    // A phrase that ends halfway a written word ("dont" in "dunno") is not there.
    private static void AddEveryExtent(int owner, int anchor, ulong left, ulong right, ReadOnlySpan<int> origins, List<PhraseMatch> matches)
    {
        for (; left != 0; left &= left - 1)
        {
            var first = anchor - BitOperations.TrailingZeroCount(left);
            if (first > 0 && origins[first - 1] == origins[first])
            {
                continue;
            }

            for (var ends = right; ends != 0; ends &= ends - 1)
            {
                var last = anchor + BitOperations.TrailingZeroCount(ends);
                if (last + 1 == origins.Length || origins[last + 1] != origins[last])
                {
                    matches.Add(new PhraseMatch(owner, origins[first], origins[last]));
                }
            }
        }
    }

    // How far from the anchor the places can reach in one direction: bit n, n words; none when they do not fit.
    private ulong Reach(ReadOnlySpan<Place> places, ReadOnlySpan<int> numbers, int anchor, int step)
    {
        var reached = 1UL;
        foreach (var place in places)
        {
            var next = place.Optional ? reached : 0UL;
            if (place.Gap)
            {
                next = reached;
                for (var skipped = 0; skipped < PhraseParser.GapWords; skipped++)
                {
                    var ends = next;
                    for (var left = ends; left != 0; left &= left - 1)
                    {
                        var at = BitOperations.TrailingZeroCount(left) + 1;
                        var index = anchor + (at * step);
                        if ((uint)index < (uint)numbers.Length && numbers[index] != Vocabulary.SentenceEnd)
                        {
                            next |= 1UL << at;
                        }
                    }
                }
            }
            else if (place.Edge)
            {
                for (var left = reached; left != 0; left &= left - 1)
                {
                    var at = BitOperations.TrailingZeroCount(left);
                    var index = anchor + ((at + 1) * step);
                    if ((uint)index >= (uint)numbers.Length || numbers[index] == Vocabulary.SentenceEnd)
                    {
                        next |= 1UL << at;
                    }
                }
            }
            else
            {
                for (var left = reached; left != 0; left &= left - 1)
                {
                    var at = BitOperations.TrailingZeroCount(left) + 1;
                    var index = anchor + (at * step);
                    if ((uint)index < (uint)numbers.Length && vocabulary.Fits(numbers[index], place.Class))
                    {
                        next |= 1UL << at;
                    }
                }
            }

            reached = next;
            if (reached == 0)
            {
                return 0;
            }
        }

        return reached;
    }

    // The place whose words are used least in the whole list: most messages never touch it.
    private static int AnchorOf(PhraseElement[] elements, Dictionary<string, int> uses) =>
        elements.Index().Where(e => e.Item.IsWord)
            .MinBy(e => e.Item.Words.Sum(word => uses[word])).Index;

    // The classes a word fits, read from its bits.
    private IEnumerable<int> ClassesOf(int word)
    {
        var fits = vocabulary.FitsOf(word);
        for (var block = 0; block < fits.Length; block++)
        {
            for (var bits = fits[block]; bits != 0; bits &= bits - 1)
            {
                yield return (block * 64) + BitOperations.TrailingZeroCount(bits);
            }
        }
    }

    private readonly struct Place(int @class, bool optional, bool gap, bool edge)
    {
        public int Class { get; } = @class;

        public bool Optional { get; } = optional;

        public bool Gap { get; } = gap;

        public bool Edge { get; } = edge;
    }

    private readonly struct Variant
    {
        public Variant(int owner, PhraseElement[] elements, Dictionary<string, int> classOf, int anchor)
        {
            var places = elements.Select(e => new Place(e.Words.Count == 0 ? 0 : classOf[e.Key], e.Optional, e.Gap, e.Edge)).ToArray();
            Owner = owner;
            Anchor = places[anchor].Class;
            Left = [.. places[..anchor].Reverse()];
            Right = places[(anchor + 1)..];
        }

        public int Owner { get; }

        public int Anchor { get; }

        public Place[] Left { get; }

        public Place[] Right { get; }
    }
}
