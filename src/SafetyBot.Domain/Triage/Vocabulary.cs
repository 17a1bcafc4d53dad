using System.Numerics;

namespace SafetyBot.Domain.Triage;

/// <summary>
/// All words of a word list, and the places of phrases ("classes") that each of them fits. Turns the words of a message into numbers.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>A word that no phrase knows.</summary>
    public const int Unknown = -1;

    /// <summary>The end of a sentence: nothing fits here and a gap does not pass it.</summary>
    public const int SentenceEnd = -2;

    private const int LongestTypo = 24;
    private const int MostFolds = 4;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> typos = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> typoIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> spellings = new(StringComparer.Ordinal);
    private readonly List<ulong[]> fits = [];
    private readonly int classCount;
    private readonly int shortestBeginning = int.MaxValue;
    private readonly int longestBeginning;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> idOf;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> beginningOf;
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> typoOf;
    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> spellingOf;

    /// <param name="classes">For each class the words that fit it, in the phrase language.</param>
    /// <param name="spellings">Other spellings of words: one written word, and the words it stands for.</param>
    public Vocabulary(IReadOnlyList<IReadOnlyList<string>> classes, IReadOnlyDictionary<string, string> spellings)
    {
        classCount = classes.Count;
        for (var index = 0; index < classes.Count; index++)
        {
            foreach (var word in classes[index])
            {
                Add(word, index);
            }
        }

        foreach (var (written, meant) in spellings)
        {
            this.spellings[written] = meant.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }

        // A longer beginning, and a whole word, fit wherever a shorter beginning of theirs fits.
        foreach (var beginning in beginnings.Keys.OrderBy(key => key.Length))
        {
            shortestBeginning = Math.Min(shortestBeginning, beginning.Length);
            longestBeginning = Math.Max(longestBeginning, beginning.Length);
            Inherit(beginning, beginnings[beginning], beginning.Length - 1);
        }

        foreach (var (word, id) in ids)
        {
            Inherit(word, id, word.Length);
            if (typoIds.TryGetValue(word, out var typo))
            {
                Merge(id, typo);
            }
        }

        idOf = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        beginningOf = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        typoOf = typos.GetAlternateLookup<ReadOnlySpan<char>>();
        spellingOf = this.spellings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Number of different words, beginnings and words with an allowed typing error.</summary>
    public int Count => fits.Count;

    /// <summary>The classes that a word fits, as bits.</summary>
    public ulong[] FitsOf(int id) => fits[id];

    /// <summary>True when the word fits the class.</summary>
    public bool Fits(int id, int @class) => id >= 0 && (fits[id][@class >> 6] >> (@class & 63) & 1) != 0;

    /// <summary>Writes the number of each word of the text, and which word of the text it came from. Returns how many.</summary>
    /// <param name="text">The message.</param>
    /// <param name="numbers">Room for <see cref="Spelling.MostWords"/> numbers a word.</param>
    /// <param name="origins">As long as <paramref name="numbers"/>.</param>
    public int Read(NormalizedText text, Span<int> numbers, Span<int> origins)
    {
        var count = 0;
        for (var i = 0; i < text.Count; i++)
        {
            var token = text.Tokens[i];
            if (token.IsSentenceEnd)
            {
                Put(SentenceEnd, numbers, origins);
                continue;
            }

            var word = text.Word(i);
            if (!spellingOf.TryGetValue(word, out var meant) && Unfolded(word, token.Folds) is { } reading)
            {
                word = reading;
                spellings.TryGetValue(reading, out meant);
            }

            if (meant is not null)
            {
                foreach (var part in meant)
                {
                    Put(Find(part), numbers, origins);
                }
            }
            else
            {
                Put(Find(word), numbers, origins);
            }

            void Put(int number, Span<int> to, Span<int> from)
            {
                to[count] = number;
                from[count++] = i;
            }
        }

        return count;
    }

    private int Find(ReadOnlySpan<char> word)
    {
        if (idOf.TryGetValue(word, out var id))
        {
            return id;
        }

        for (var length = Math.Min(word.Length, longestBeginning); length >= shortestBeginning; length--)
        {
            if (beginningOf.TryGetValue(word[..length], out id))
            {
                return id;
            }
        }

        return FindTypo(word);
    }

    // Tries each reading of the stretched letters ("doooood": dood, dod) until one is a word that we know.
    private string? Unfolded(ReadOnlySpan<char> word, uint folds)
    {
        if (folds == 0 || BitOperations.PopCount(folds) > MostFolds || idOf.ContainsKey(word))
        {
            return null;
        }

        Span<char> reading = stackalloc char[32 + 1];

        // "dropped" runs through the subsets of the folds.
        for (var dropped = (0u - folds) & folds; dropped != 0; dropped = (dropped - folds) & folds)
        {
            var length = 0;
            for (var i = 0; i < Math.Min(word.Length, 32); i++)
            {
                if ((dropped >> i & 1) == 0)
                {
                    reading[length++] = word[i];
                }
            }

            if (word.Length <= 32 && (spellingOf.ContainsKey(reading[..length]) || idOf.ContainsKey(reading[..length])))
            {
                return reading[..length].ToString();
            }
        }

        return null;
    }

    private int FindTypo(ReadOnlySpan<char> word)
    {
        if (word.Length is < 5 or > LongestTypo || typos.Count == 0)
        {
            return Unknown;
        }

        Span<char> shorter = stackalloc char[LongestTypo];
        for (var dropped = -1; dropped < word.Length; dropped++)
        {
            scoped var key = word;
            if (dropped >= 0)
            {
                word[..dropped].CopyTo(shorter);
                word[(dropped + 1)..].CopyTo(shorter[dropped..]);
                key = shorter[..(word.Length - 1)];
            }

            if (typoOf.TryGetValue(key, out var candidates))
            {
                foreach (var candidate in candidates)
                {
                    if (Typo.IsOneAway(word, candidate))
                    {
                        return typoIds[candidate];
                    }
                }
            }
        }

        return Unknown;
    }

    private void Add(string word, int @class)
    {
        if (word.StartsWith('~'))
        {
            var meant = word[1..];
            Mark(typoIds, meant, @class);
            Mark(ids, meant, @class);
            for (var dropped = -1; dropped < meant.Length; dropped++)
            {
                var key = dropped < 0 ? meant : meant.Remove(dropped, 1);
                if (!typos.TryGetValue(key, out var words))
                {
                    typos[key] = words = [];
                }

                if (!words.Contains(meant))
                {
                    words.Add(meant);
                }
            }
        }
        else if (word.EndsWith('*'))
        {
            Mark(beginnings, word[..^1], @class);
        }
        else
        {
            Mark(ids, word, @class);
        }
    }

    private void Mark(Dictionary<string, int> table, string word, int @class)
    {
        if (!table.TryGetValue(word, out var id))
        {
            table[word] = id = fits.Count;
            fits.Add(new ulong[(classCount + 63) / 64]);
        }

        fits[id][@class >> 6] |= 1UL << (@class & 63);
    }

    private void Inherit(string word, int id, int longest)
    {
        for (var length = Math.Min(longest, word.Length); length > 0; length--)
        {
            if (beginnings.TryGetValue(word[..length], out var from))
            {
                Merge(id, from);
                return;
            }
        }
    }

    private void Merge(int into, int from)
    {
        for (var i = 0; i < fits[into].Length; i++)
        {
            fits[into][i] |= fits[from][i];
        }
    }
}
