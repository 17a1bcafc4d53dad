namespace SafetyBot.Domain.Faq;

/// <summary>Takes a long word apart into two words that are known: "telefoonrekening" is telefoon and rekening. Pure.</summary>
internal sealed class CompoundWords(QuestionTerms terms, IReadOnlySet<string> known)
{
    private const int ShortestPart = 4;
    private const int LongestWord = 32;

    private static readonly string[] Links = ["", "s", "en", "e"];

    /// <summary>The terms of both parts; nothing when the word is no compound of known words.</summary>
    public IEnumerable<string> PartsOf(string word)
    {
        if (word.Length > LongestWord)
        {
            yield break;
        }

        for (var at = ShortestPart; at <= word.Length - ShortestPart; at++)
        {
            var second = terms.TermOf(word[at..]);
            if (known.Contains(second) && FirstPart(word[..at]) is { } first)
            {
                yield return first;
                yield return second;
                yield break;
            }
        }
    }

    private string? FirstPart(string begin)
    {
        foreach (var link in Links.Where(link => begin.EndsWith(link, StringComparison.Ordinal) && begin.Length - link.Length >= ShortestPart))
        {
            if (terms.TermOf(begin[..^link.Length]) is var term && known.Contains(term))
            {
                return term;
            }
        }

        return null;
    }
}
