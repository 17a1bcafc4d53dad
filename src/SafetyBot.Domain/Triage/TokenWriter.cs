using System.Text;

namespace SafetyBot.Domain.Triage;

/// <summary>Collects letters into words for <see cref="TextNormalizer"/>: folds stretched letters, reads digits as letters, joins "d o o d".</summary>
internal struct TokenWriter
{
    private readonly char[] letters;
    private TextToken[] tokens;
    private int length;
    private int count;
    private int wordStart;
    private uint folds;
    private bool hasDigit;
    private bool hasLetter;
    private int singles;
    private int separators;

    public TokenWriter(int capacity)
    {
        letters = new char[capacity];
        tokens = new TextToken[(capacity / 4) + 4];
    }

    public void Append(char c)
    {
        var position = length - wordStart;
        var digit = char.IsAsciiDigit(c);

        // The third equal letter and all after it are left out; the second is marked as perhaps one too many.
        if (!digit && position >= 2 && letters[length - 1] == c && letters[length - 2] == c)
        {
            if (position - 1 < 32)
            {
                folds |= 1u << (position - 1);
            }

            return;
        }

        hasDigit |= digit;
        hasLetter |= !digit;
        letters[length++] = c;
    }

    public void AppendSymbol(Rune rune)
    {
        Span<char> pair = stackalloc char[2];
        foreach (var c in pair[..rune.EncodeToUtf16(pair)])
        {
            letters[length++] = c;
        }

        hasLetter = true;
    }

    public void Separate(bool sentenceEnd)
    {
        EndWord();
        separators++;
        if (sentenceEnd && count > 0 && !tokens[count - 1].IsSentenceEnd)
        {
            JoinSingles();
            Add(new TextToken(length, 0, 0));
        }
    }

    public NormalizedText Finish()
    {
        EndWord();
        JoinSingles();
        return new NormalizedText(letters, tokens, count);
    }

    private void EndWord()
    {
        var size = length - wordStart;
        if (size == 0)
        {
            return;
        }

        // One letter, one separator, one letter: somebody spells a word out.
        if (size != 1 || !hasLetter || separators > 1)
        {
            JoinSingles();
        }

        var number = hasDigit && hasLetter ? LeadingNumber(letters.AsSpan(wordStart, size)) : 0;
        if (number > 0)
        {
            Add(new TextToken(wordStart, number, 0));
        }
        else if (hasDigit && hasLetter)
        {
            ReadDigitsAsLetters(letters.AsSpan(wordStart, size));
        }

        Add(new TextToken(wordStart + number, size - number, folds >> number));
        singles = size == 1 && hasLetter ? singles + 1 : 0;
        separators = 0;
        StartWord();
    }

    private void StartWord()
    {
        wordStart = length;
        folds = 0;
        hasDigit = false;
        hasLetter = false;
    }

    private void JoinSingles()
    {
        if (singles >= 3)
        {
            count -= singles;
            tokens[count] = new TextToken(tokens[count].Start, singles, 0);
            count++;
        }

        singles = 0;
    }

    // "12jaar" and "9j" are a number and a word; "5u1c1de" is a disguise.
    private static int LeadingNumber(ReadOnlySpan<char> word)
    {
        var number = word.IndexOfAnyExceptInRange('0', '9');
        return number > 1 || !word[number..].ContainsAnyInRange('0', '9') ? number : 0;
    }

    // Only where a digit stands between letters: "fortnite2", "a2" and "2fa" stay as they are.
    private static void ReadDigitsAsLetters(Span<char> word)
    {
        var first = word.IndexOfAnyExceptInRange('0', '9');
        var last = word.LastIndexOfAnyExceptInRange('0', '9');
        if (word[first..last].IndexOfAnyInRange('0', '9') < 0)
        {
            return;
        }

        foreach (ref var c in word)
        {
            c = LookAlikes.FromDigit(c);
        }
    }

    private void Add(TextToken token)
    {
        if (count == tokens.Length)
        {
            Array.Resize(ref tokens, tokens.Length * 2);
        }

        tokens[count++] = token;
    }
}
