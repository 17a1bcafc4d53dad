namespace SafetyBot.Domain.Faq;

/// <summary>Takes the endings off a word, so that "stuurt", "sturen" and "gestuurd" are one. Light: good for comparing, not for reading. Pure.</summary>
internal static class WordStem
{
    private const int Shortest = 3;

    private static readonly string[] DutchEndings = ["etjes", "jes", "etje", "tje", "heden", "en", "es", "s", "e"];

    private static readonly string[] EnglishEndings = ["ing", "ies", "ed", "es", "ly", "s", "e", "y"];

    /// <summary>The stem of a normalised word. What holds a digit stays as it is.</summary>
    public static string Of(string word, bool english)
    {
        if (word.Length <= Shortest || word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return word;
        }

        return Simplified(english ? WithoutEnding(word, EnglishEndings) : Dutch(word));
    }

    private static string Dutch(string word)
    {
        // "Gestuurd", "gezien": a participle is its verb.
        if (word.StartsWith("ge", StringComparison.Ordinal) && word.Length > 5 && (word[^1] is 'd' or 't' || word.EndsWith("en", StringComparison.Ordinal)))
        {
            word = word[2..];
        }

        var stem = WithoutEnding(word, DutchEndings);
        return stem.Length > Shortest && stem[^1] is 't' or 'd' && !IsVowel(stem[^2]) ? stem[..^1] : stem;
    }

    private static string WithoutEnding(string word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    // "Stuur" and "stur(en)", "bel" and "bell(en)", "geef" and "gev(en)": doubles are single, a soft last sound is hard.
    private static string Simplified(string stem)
    {
        Span<char> letters = stackalloc char[stem.Length];
        var length = 0;
        foreach (var letter in stem)
        {
            if (length == 0 || letters[length - 1] != letter)
            {
                letters[length++] = letter;
            }
        }

        letters[length - 1] = letters[length - 1] switch
        {
            'v' => 'f',
            'z' => 's',
            var last => last,
        };
        return letters[..length].ToString();
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
