using System.Buffers;
using System.Collections.Frozen;

namespace SafetyBot.Domain.Content;

/// <summary>Counts the syllables of a word by its vowels, in Dutch or English. Good enough for the median of many texts, not for one word.</summary>
public static class Syllables
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyáéíóúàèìòùäëïöüâêîôû");

    /// <summary>Words used often whose spelling hides how they sound.</summary>
    private static readonly FrozenDictionary<string, int> DutchExceptions = new Dictionary<string, int>
    {
        ["online"] = 2, ["game"] = 1, ["games"] = 1, ["site"] = 1, ["sites"] = 1, ["e-mail"] = 2, ["mail"] = 1, ["team"] = 1,
        ["privé"] = 2, ["account"] = 2, ["accounts"] = 2, ["down"] = 1, ["take"] = 1, ["nude"] = 1, ["nudes"] = 1, ["fake"] = 1,
        ["blackmail"] = 2, ["screenshot"] = 2, ["screenshots"] = 2, ["live"] = 1, ["politie"] = 3, ["youtube"] = 2, ["facebook"] = 2,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> EnglishExceptions = new Dictionary<string, int>
    {
        ["someone"] = 2, ["something"] = 2, ["somebody"] = 3, ["sometimes"] = 2, ["somewhere"] = 2, ["everyone"] = 3, ["everything"] = 3,
        ["everybody"] = 4, ["every"] = 2, ["anyone"] = 3, ["online"] = 2, ["police"] = 2, ["people"] = 2, ["business"] = 2, ["maybe"] = 2,
        ["area"] = 3, ["being"] = 2, ["doing"] = 2, ["going"] = 2, ["saying"] = 2, ["trying"] = 2, ["quiet"] = 2, ["really"] = 2,
        ["idea"] = 3, ["video"] = 3, ["videos"] = 3, ["piece"] = 1, ["science"] = 2, ["trusted"] = 2, ["wanted"] = 2, ["need"] = 1,
        ["helpline"] = 2, ["helplines"] = 2, ["safely"] = 2, ["homework"] = 2, ["lonely"] = 2, ["lifeline"] = 2, ["facebook"] = 2,
        ["whatever"] = 3, ["forever"] = 3, ["sure"] = 1, ["you're"] = 1, ["they're"] = 1, ["we're"] = 1, ["isn't"] = 2, ["doesn't"] = 2,
        ["didn't"] = 2, ["wasn't"] = 2, ["couldn't"] = 2, ["shouldn't"] = 2, ["wouldn't"] = 2, ["i'm"] = 1, ["i've"] = 1, ["you've"] = 1,
        ["they've"] = 1, ["we've"] = 1, ["apps"] = 1, ["moment"] = 2, ["usually"] = 4, ["evening"] = 2, ["careful"] = 2, ["safer"] = 2,
    }.ToFrozenDictionary();

    /// <summary>Vowel sounds that Dutch spells with three letters, and with two. A trema begins a sound of its own.</summary>
    private static readonly FrozenSet<string> DutchSounds = new[]
    {
        "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "au", "ou",
    }.ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DutchSoundsLookup = DutchSounds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Vowels side by side that are two sounds in English: "violence", "situation".</summary>
    private static readonly string[] SplitVowels = ["ia", "io", "ua", "uo", "eo"];

    /// <summary>Where they are one sound after all: "special", "station", "people", "question".</summary>
    private static readonly string[] OneSound = ["cia", "tia", "tio", "sio", "cio", "gio", "geo", "qua", "quo", "guar", "peop"];

    private static readonly string[] SilentInside = ["ely", "ety", "ement", "eful", "eless", "eness"];

    /// <summary>Syllables of a word, 1 or more. Digits and the letters of a name in capitals ("112", "GGD") are each spoken.</summary>
    public static int Count(string word, bool english)
    {
        var spoken = word.Replace('’', '\'').Trim('\'', '-');
        if (IsSpelled(spoken))
        {
            return spoken.Length;
        }

        var lower = spoken.ToLowerInvariant();
        return (english ? EnglishExceptions : DutchExceptions).TryGetValue(lower, out var known)
            ? known
            : Math.Max(1, english ? English(lower) : Dutch(lower));
    }

    private static bool IsSpelled(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)) && (word.Length > 1 || char.IsAsciiDigit(word[0]));

    private static int Dutch(string word)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowel(word[i]))
            {
                count++;
                i += SoundLength(word.AsSpan(i)) - 1;
            }
        }

        return count;
    }

    private static int SoundLength(ReadOnlySpan<char> rest) =>
        rest.Length >= 3 && DutchSoundsLookup.Contains(rest[..3]) ? 3
        : rest.Length >= 2 && DutchSoundsLookup.Contains(rest[..2]) ? 2
        : 1;

    private static int English(string word)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            count += IsVowel(word[i]) && (i == 0 || !IsVowel(word[i - 1])) ? 1 : 0;
        }

        count += CountOf(SplitVowels, word) is > 0 and var split ? split - CountOf(OneSound, word) : 0;
        count += word.EndsWith("ying", StringComparison.Ordinal) || word.EndsWith("eing", StringComparison.Ordinal) ? 1 : 0;
        count -= HasSilentEnding(word) ? 1 : 0;
        count -= SilentInside.Any(ending => word.EndsWith(ending, StringComparison.Ordinal) && word.Length > ending.Length + 2) ? 1 : 0;
        return count;
    }

    private static int CountOf(string[] parts, string word) => parts.Count(part => word.Contains(part, StringComparison.Ordinal));

    /// <summary>An e that is not spoken: "make", "makes", "asked"; spoken are "little", "changes", "wanted".</summary>
    private static bool HasSilentEnding(string word)
    {
        var stem = word.EndsWith('e') ? word[..^1]
            : word.EndsWith("es", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2]
            : "";
        if (!stem.Any(IsVowel) || IsVowel(stem[^1]))
        {
            return false;
        }

        return word[^1] switch
        {
            'e' => stem[^1] != 'l' || IsVowel(stem[^2]),
            's' => !"scgzxh".Contains(stem[^1], StringComparison.Ordinal),
            _ => stem[^1] is not ('t' or 'd'),
        };
    }

    private static bool IsVowel(char letter) => Vowels.Contains(letter);
}
