using System.Runtime.InteropServices;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Triage.Learning;

/// <summary>
/// Takes the features from a message: words, neighbours, pieces of words (so that "gechanteert" looks like "gechanteerd") and cues, alone and
/// in pairs. Each kind has the same weight in a short and in a long message. Pure, and linear in the length of the text.
/// </summary>
/// <param name="cues">The cues of all languages.</param>
/// <param name="danger">The danger words; null: not looked at.</param>
/// <param name="topics">The topic words; null: not looked at.</param>
public sealed class FeatureReader(CueBook cues, DangerRecognizer? danger, WordListTriage? topics)
{
    private const int ShortestPiece = 2;
    private const int LongestPiece = 5;

    // Longer "words" are no words; their first letters tell as much.
    private const int LongestWord = 32;

    // Cues further apart belong to two stories.
    private const int CuesWithin = 30;

    // "niet gehackt", "is helemaal niet door hem bedreigd"; after it: "dreigt niet".
    private const int DenialBefore = 4;
    private const int DenialAfter = 2;
    private const int YoungestYoung = 8;
    private const int OldestYoung = 17;
    private const int OldestAge = 69;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Denials = new HashSet<string>(StringComparer.Ordinal)
    {
        "niet", "nie", "ni", "geen", "niemand", "nooit", "niks", "niets", "zonder", "nee", "neen",
        "not", "no", "nobody", "noone", "never", "nothing", "none", "without", "dont", "doesnt", "didnt", "isnt", "wasnt", "arent", "havent",
        "hasnt", "wont", "cant", "couldnt", "wouldnt",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> spellings = cues.Spellings
        .ToDictionary(s => s.Key, s => s.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly uint[] cueKeys = [.. cues.Names.Select(name => Hash(Kind.Cue, name))];

    private enum Kind : uint
    {
        Word = 1,
        Pair,
        Skip,
        Piece,
        Cue,
        CuePair,
        Denied,
        Shape,
        List,
    }

    /// <summary>The features of a message. The same feature may come several times.</summary>
    /// <param name="text">The message, normalised.</param>
    /// <param name="asks">Whether it has a question mark.</param>
    public List<Feature> Read(NormalizedText text, bool asks)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Feature> features = new(text.Count * 16);
        ReadWords(text, features);
        ReadPieces(text, features);
        ReadCues(text, features);
        ReadShape(text, asks, features);
        ReadLists(text, features);
        return features;
    }

    private static uint Hash(Kind kind, ReadOnlySpan<char> letters)
    {
        var hash = 2166136261u ^ ((uint)kind * 0x9E3779B1u);
        foreach (var c in letters)
        {
            hash = (hash ^ c) * 16777619u;
        }

        hash ^= hash >> 15;
        hash *= 0x85EBCA6Bu;
        return hash ^ (hash >> 13);
    }

    private static uint Mix(Kind kind, uint a, uint b)
    {
        var hash = ((a * 0x9E3779B1u) ^ b) + ((uint)kind * 0x85EBCA6Bu);
        hash ^= hash >> 16;
        hash *= 0xC2B2AE35u;
        return hash ^ (hash >> 14);
    }

    // The same total weight for a kind, however many of it a message has.
    private static void Level(List<Feature> features, int from, float weight)
    {
        var added = CollectionsMarshal.AsSpan(features)[from..];
        var value = weight / MathF.Sqrt(Math.Max(added.Length, 1));
        foreach (ref var feature in added)
        {
            feature = feature with { Value = value };
        }
    }

    // Which number matters less than whether it can be a young or a grown age.
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> word) => !int.TryParse(word, out var number) ? word : number switch
    {
        < YoungestYoung => "<few>",
        <= OldestYoung => "<young>",
        <= OldestAge => "<adult>",
        _ => "<many>",
    };

    private void ReadWords(NormalizedText text, List<Feature> features)
    {
        List<(uint Key, int Token)> words = new(text.Count + 8);
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Tokens[i].IsSentenceEnd)
            {
                words.Add((Hash(Kind.Word, "."), i));
            }
            else if (spellings.TryGetValue(text.Word(i), out var meant))
            {
                words.AddRange(meant.Select(word => (Hash(Kind.Word, word), i)));
            }
            else
            {
                words.Add((Hash(Kind.Word, WithoutNumber(text.Word(i))), i));
            }
        }

        var start = features.Count;
        features.AddRange(words.Select(word => new Feature(word.Key, 1, word.Token, word.Token)));
        Level(features, start, Weights.Words);

        start = features.Count;
        var edge = Hash(Kind.Word, "|");
        for (var i = 0; i <= words.Count; i++)
        {
            var (before, first) = i == 0 ? (edge, 0) : words[i - 1];
            var (after, last) = i == words.Count ? (edge, first) : words[i];
            features.Add(new Feature(Mix(Kind.Pair, before, after), 1, first, last));
            if (i + 1 < words.Count && i > 0)
            {
                features.Add(new Feature(Mix(Kind.Skip, before, words[i + 1].Key), 1, first, words[i + 1].Token));
            }
        }

        Level(features, start, Weights.Pairs);
    }

    private static void ReadPieces(NormalizedText text, List<Feature> features)
    {
        var start = features.Count;
        Span<char> bordered = stackalloc char[LongestWord + 2];
        for (var i = 0; i < text.Count; i++)
        {
            var word = text.Word(i);
            word = word[..Math.Min(word.Length, LongestWord)];
            if (word.Length == 0)
            {
                continue;
            }

            bordered[0] = '^';
            word.CopyTo(bordered[1..]);
            bordered[word.Length + 1] = '$';
            var letters = bordered[..(word.Length + 2)];
            for (var length = ShortestPiece; length <= LongestPiece; length++)
            {
                for (var at = 0; at + length <= letters.Length; at++)
                {
                    features.Add(new Feature(Hash(Kind.Piece, letters.Slice(at, length)), 1, i, i));
                }
            }
        }

        Level(features, start, Weights.Pieces);
    }

    private void ReadCues(NormalizedText text, List<Feature> features)
    {
        var found = cues.Read(text).DistinctBy(hit => hit.Cue).OrderBy(hit => hit.Cue).ToList();
        var start = features.Count;
        features.AddRange(found.Select(hit => new Feature(cueKeys[hit.Cue], 1, hit.Place.First, hit.Place.Last)));
        features.AddRange(found.Where(hit => IsDenied(text, hit.Place)).Select(hit =>
            new Feature(Mix(Kind.Denied, cueKeys[hit.Cue], 0), 1, hit.Place.First, hit.Place.Last)));
        Level(features, start, Weights.Cues);

        start = features.Count;
        for (var i = 0; i < found.Count; i++)
        {
            for (var j = i + 1; j < found.Count; j++)
            {
                var (a, b) = (found[i], found[j]);
                var first = Math.Min(a.Place.First, b.Place.First);
                var last = Math.Max(a.Place.Last, b.Place.Last);
                if (last - first <= CuesWithin)
                {
                    features.Add(new Feature(Mix(Kind.CuePair, cueKeys[a.Cue], cueKeys[b.Cue]), 1, first, last));
                }
            }
        }

        Level(features, start, Weights.CuePairs);
    }

    private static bool IsDenied(NormalizedText text, PhraseMatch place)
    {
        for (var i = Math.Max(place.First - DenialBefore, 0); i < Math.Min(place.Last + DenialAfter + 1, text.Count); i++)
        {
            if (Denials.Contains(text.Word(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadShape(NormalizedText text, bool asks, List<Feature> features)
    {
        features.Add(new Feature(Hash(Kind.Shape, "always"), Weights.Shape, 0, -1));
        var length = text.Count switch { 0 => "0", 1 => "1", 2 => "2", <= 4 => "4", <= 8 => "8", <= 20 => "20", <= 50 => "50", _ => "more" };
        features.Add(new Feature(Hash(Kind.Shape, length), Weights.Shape, 0, -1));
        if (asks)
        {
            features.Add(new Feature(Hash(Kind.Shape, "?"), Weights.Shape, 0, -1));
        }
    }

    private void ReadLists(NormalizedText text, List<Feature> features)
    {
        foreach (var hit in danger?.Find(text) ?? [])
        {
            Add(hit.RedFlag);
            Add(hit.AboutSomeoneElse ? "other" : "self");
            Add("danger");
        }

        if (topics?.Read(text, Role.Unknown) is { } read)
        {
            Add(read.Topic ?? "no topic");
            Add(read.Role.ToString());
        }

        void Add(string name) => features.Add(new Feature(Hash(Kind.List, name), Weights.Lists, 0, -1, Listed: true));
    }

    // Found by cross-validation. None of them matters much: half or double of it costs less than a point.
    private static class Weights
    {
        public const float Words = 1;
        public const float Pairs = 0.7f;
        public const float Pieces = 1;
        public const float Cues = 1;
        public const float CuePairs = 0.7f;
        public const float Lists = 0.7f;
        public const float Shape = 0.3f;
    }
}
