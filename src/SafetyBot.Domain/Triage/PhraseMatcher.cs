using System.Buffers;
using System.Numerics;

namespace SafetyBot.Domain.Triage;

/// <summary>
/// Finds many phrases in one message at once. Each phrase waits at its rarest place (its anchor); only when a word fits there are the
/// places left and right of it looked at. The work per word is bounded, so it is linear in the length of the message.
/// </summary>
internal sealed class PhraseMatcher
{
    private const int OnStack = 256;

    private readonly Vocabulary vocabulary;
    private readonly Variant[] variants;
    private readonly int[][] anchored;

    /// <param name="phrases">The phrases, each with the number that its matches carry; several phrases may share one.</param>
    /// <param name="groups">Named groups of words.</param>
    /// <param name="spellings">Other spellings: written word, meant words.</param>
    /// <exception cref="PhraseFormatException">A phrase cannot be read.</exception>
    public PhraseMatcher(
        IEnumerable<(int Owner, string Phrase)> phrases,
        IReadOnlyDictionary<string, IReadOnlyList<string>> groups,
        IReadOnlyDictionary<string, string> spellings)
    {
        var parser = new PhraseParser(groups, spellings);
        var parsed = phrases.SelectMany(p => parser.Parse(p.Phrase).Select(elements => (p.Owner, Elements: elements))).ToList();
        var classes = parsed.SelectMany(p => p.Elements).Where(e => e.Words.Count > 0).DistinctBy(e => e.Key, StringComparer.Ordinal).ToList();
        var classOf = classes.Index().ToDictionary(c => c.Item.Key, c => c.Index, StringComparer.Ordinal);
        vocabulary = new Vocabulary([.. classes.Select(c => c.Words)], spellings);

        var uses = parsed.SelectMany(p => p.Elements).SelectMany(e => e.Words)
            .CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        variants = [.. parsed.Select(p => new Variant(p.Owner, p.Elements, classOf, AnchorOf(p.Elements, uses)))];
        anchored = [.. Enumerable.Range(0, vocabulary.Count).Select(Waiting)];
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
                var last = Reach(variant.Right, numbers, at, 1);
                var first = last < 0 ? -1 : Reach(variant.Left, numbers, at, -1);
                if (first >= 0)
                {
                    matches.Add(new PhraseMatch(variant.Owner, origins[at - first], origins[at + last]));
                }
            }
        }

        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }
    }

    // How many words from the anchor the places reach at least, in one direction; -1 when they do not fit.
    // Bit n of "reached": the places so far end n words from the anchor.
    private int Reach(ReadOnlySpan<Place> places, ReadOnlySpan<int> numbers, int anchor, int step)
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
                return -1;
            }
        }

        return BitOperations.TrailingZeroCount(reached);
    }

    // The place whose words are used least in the whole list: most messages never touch it.
    private static int AnchorOf(PhraseElement[] elements, Dictionary<string, int> uses) =>
        elements.Index().Where(e => e.Item.IsWord)
            .MinBy(e => e.Item.Words.Sum(word => uses[word])).Index;

    private int[] Waiting(int word) =>
        [.. variants.Index().Where(v => vocabulary.Fits(word, v.Item.Anchor)).Select(v => v.Index)];

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
