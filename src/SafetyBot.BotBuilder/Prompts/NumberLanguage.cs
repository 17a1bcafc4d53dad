using System.Diagnostics.CodeAnalysis;

namespace SafetyBot.BotBuilder.Prompts;

/// <summary>How one language writes and says numbers.</summary>
internal sealed class NumberLanguage
{
    private readonly Dictionary<string, NumberWord> _words;
    private readonly Dictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> _parts;
    private readonly int _longestPart;

    private NumberLanguage(Dictionary<string, NumberWord> words)
    {
        _words = words;
        _parts = words.GetAlternateLookup<ReadOnlySpan<char>>();
        _longestPart = words.Keys.Max(word => word.Length);
    }

    /// <summary>English; other languages but Dutch are read as English with their own decimal separator.</summary>
    public static NumberLanguage English { get; } = new(EnglishWords())
    {
        And = "and",
        Articles = ["a", "an"],
        Negatives = ["minus", "negative"],
        Point = "point",
        Halves = ["half"],
        Quarters = ["quarter"],
        OrdinalSuffixes = ["st", "nd", "rd", "th"],
        Last = ["last"],
        BeforeLast = ["penultimate"],
        FromLast = ["to", "from"],
        TensTakeUnits = true,
    };

    /// <summary>Dutch.</summary>
    public static NumberLanguage Dutch { get; } = new(DutchWords())
    {
        And = "en",
        Articles = ["een"],
        Negatives = ["min", "negatief"],
        Point = "komma",
        Halves = ["half", "halve"],
        Quarters = ["kwart"],
        OrdinalSuffixes = ["e", "de", "ste"],
        Last = ["laatste"],
        BeforeLast = ["voorlaatste", "eennalaatste"],
        FromLast = ["na"],
        IsCompounding = true,
    };

    public required string And { get; init; }

    public required string[] Articles { get; init; }

    public required string[] Negatives { get; init; }

    public required string Point { get; init; }

    public required string[] Halves { get; init; }

    public required string[] Quarters { get; init; }

    public required string[] OrdinalSuffixes { get; init; }

    public required string[] Last { get; init; }

    public required string[] BeforeLast { get; init; }

    /// <summary>The word between a number and <see cref="Last"/>: "second to last", "twee na laatste".</summary>
    public required string[] FromLast { get; init; }

    public bool TensTakeUnits { get; init; }

    private bool IsCompounding { get; init; }

    /// <summary>The language of a culture.</summary>
    public static NumberLanguage Of(string? culture) =>
        culture is not null && culture.StartsWith("nl", StringComparison.OrdinalIgnoreCase) ? Dutch : English;

    /// <summary>Whether a culture writes a comma where English writes a point.</summary>
    public static bool WritesDecimalComma(string? culture) =>
        culture is { Length: >= 2 }
        && culture[..2].ToLowerInvariant() is "nl" or "bg" or "de" or "es" or "fr" or "it" or "pt" or "sv" or "tr";

    /// <summary>The parts of a number one word is made of; empty when it is no number.</summary>
    public List<NumberWord> PartsOf(string word)
    {
        if (_words.TryGetValue(word, out var whole))
        {
            return [whole];
        }

        return IsCompounding ? SplitCompound(word) : [];
    }

    // "drieentwintigduizend": the longest part each time; "en" binds a unit to the tens behind it and is idle elsewhere.
    private List<NumberWord> SplitCompound(ReadOnlySpan<char> word)
    {
        var found = new List<NumberWord>();
        while (word.Length > 0)
        {
            if (found.Count > 0 && word.StartsWith(And) && TryTakePart(word[And.Length..], out var bound, out var length))
            {
                if (found[^1] is { Kind: NumberWordKind.Small, Value: < 10 } unit && bound is { Kind: NumberWordKind.Small, Value: >= 20 })
                {
                    found[^1] = bound with { Value = bound.Value + unit.Value };
                }
                else
                {
                    found.Add(bound);
                }

                word = word[(And.Length + length)..];
            }
            else if (TryTakePart(word, out var part, out length))
            {
                found.Add(part);
                word = word[length..];
            }
            else
            {
                return [];
            }
        }

        return found.FindIndex(part => part.IsOrdinal) is var ordinal && ordinal >= 0 && ordinal < found.Count - 1 ? [] : found;
    }

    private bool TryTakePart(ReadOnlySpan<char> word, [NotNullWhen(true)] out NumberWord part, out int length)
    {
        for (length = Math.Min(_longestPart, word.Length); length > 1; length--)
        {
            if (_parts.TryGetValue(word[..length], out part))
            {
                return true;
            }
        }

        part = default;
        return false;
    }

    private static Dictionary<string, NumberWord> EnglishWords()
    {
        var words = new Dictionary<string, NumberWord>();
        AddSmall(words, false, 0, 1, "zero one two three four five six seven eight nine ten eleven twelve");
        AddSmall(words, false, 13, 1, "thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
        AddSmall(words, false, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety");
        AddSmall(words, true, 1, 1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth");
        AddSmall(words, true, 13, 1, "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth");
        AddSmall(words, true, 20, 10, "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth");
        AddLarge(words, false, "hundred thousand million billion trillion");
        AddLarge(words, true, "hundredth thousandth millionth billionth trillionth");
        return words;
    }

    private static Dictionary<string, NumberWord> DutchWords()
    {
        var words = new Dictionary<string, NumberWord>();
        AddSmall(words, false, 0, 1, "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf");
        AddSmall(words, false, 13, 1, "dertien veertien vijftien zestien zeventien achttien negentien");
        AddSmall(words, false, 20, 10, "twintig dertig veertig vijftig zestig zeventig tachtig negentig");
        AddSmall(words, true, 1, 1, "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde");
        AddSmall(words, true, 13, 1, "dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende");
        AddSmall(words, true, 20, 10, "twintigste dertigste veertigste vijftigste zestigste zeventigste tachtigste negentigste");
        AddLarge(words, false, "honderd duizend miljoen miljard biljoen");
        AddLarge(words, true, "honderdste duizendste miljoenste miljardste biljoenste");
        return words;
    }

    private static void AddSmall(Dictionary<string, NumberWord> words, bool isOrdinal, int first, int step, string names)
    {
        foreach (var name in names.Split(' '))
        {
            words[name] = new NumberWord(first, NumberWordKind.Small, isOrdinal);
            first += step;
        }
    }

    private static void AddLarge(Dictionary<string, NumberWord> words, bool isOrdinal, string names)
    {
        decimal[] values = [100, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000];
        foreach (var (name, value) in names.Split(' ').Zip(values))
        {
            words[name] = new NumberWord(value, value == 100 ? NumberWordKind.Hundred : NumberWordKind.Scale, isOrdinal);
        }
    }
}
