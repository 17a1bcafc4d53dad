namespace SafetyBot.Domain.Content;

/// <summary>How easy a text reads: Flesch-Douma for Dutch, Flesch-Kincaid for English.</summary>
public static class Readability
{
    private const string Closing = "’”'\")";

    /// <summary>The sentences of a text. A line's end, which is a bubble's end, ends a sentence too.</summary>
    public static IReadOnlyList<string> Sentences(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !(text[i] == '\n' || (text[i] == ' ' && IsEnd(text.AsSpan(start, i - start)))))
            {
                continue;
            }

            var sentence = text[start..i].Trim();
            if (sentence.Any(char.IsLetterOrDigit))
            {
                sentences.Add(sentence);
            }

            start = i;
        }

        return sentences;
    }

    /// <summary>The words of a text: whatever stands between spaces and holds a letter or a digit, without the marks around it.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                AddWord(text[start..i], words);
                start = -1;
            }
        }

        return words;
    }

    /// <summary>Average words a sentence; 0 for a text without words.</summary>
    public static double WordsPerSentence(string text) =>
        Sentences(text) is { Count: > 0 } sentences ? (double)Words(text).Count / sentences.Count : 0;

    /// <summary>
    /// Reading ease of a Dutch text by Douma's form of Flesch: 206.84 − 0.93 × words a sentence − 77 × syllables a word.
    /// 70 and above is fairly easy, 80 and above easy. A text without words has the highest ease.
    /// </summary>
    public static double FleschDouma(string text) =>
        206.84 - (0.93 * WordsPerSentence(text)) - (77 * SyllablesPerWord(text, english: false));

    /// <summary>American school grade that reads an English text: 0.39 × words a sentence + 11.8 × syllables a word − 15.59.</summary>
    public static double FleschKincaidGrade(string text) =>
        (0.39 * WordsPerSentence(text)) + (11.8 * SyllablesPerWord(text, english: true)) - 15.59;

    /// <summary>The middle of these values; 0 when there are none.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static double SyllablesPerWord(string text, bool english)
    {
        var words = Words(text);
        return words.Count == 0 ? 0 : words.Average(word => Syllables.Count(word, english));
    }

    private static void AddWord(string between, List<string> words)
    {
        var from = 0;
        var until = between.Length;
        while (from < until && !char.IsLetterOrDigit(between[from]))
        {
            from++;
        }

        while (until > from && !char.IsLetterOrDigit(between[until - 1]))
        {
            until--;
        }

        if (from < until)
        {
            words.Add(between[from..until]);
        }
    }

    /// <summary>Whether a sentence ends here: an end mark, and what closes after it.</summary>
    private static bool IsEnd(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(Closing);
        return before.Length > 0 && before[^1] is '.' or '!' or '?' or '…';
    }
}
