using SafetyBot.Domain.Triage;

namespace SafetyBot.Domain.Faq;

/// <summary>Takes the terms out of a question: stems without small words, of synonyms the first. Pure.</summary>
internal sealed class QuestionTerms
{
    // A question that goes on for longer tells a story.
    private const int MostWords = 40;

    private readonly bool english;
    private readonly HashSet<string> small;
    private readonly Dictionary<string, string> synonyms = new(StringComparer.Ordinal);

    /// <param name="words">The words of the language.</param>
    public QuestionTerms(QuestionWords words)
    {
        english = words.Language == "en";
        small = words.Small.ToHashSet(StringComparer.Ordinal);
        foreach (var group in words.Synonyms)
        {
            foreach (var word in group.Skip(1))
            {
                synonyms.TryAdd(WordStem.Of(word, english), WordStem.Of(group[0], english));
            }
        }
    }

    /// <summary>The words of a text that say something, as they are written.</summary>
    public List<string> WordsIn(NormalizedText text)
    {
        List<string> words = [];
        for (var i = 0; i < text.Count && words.Count < MostWords; i++)
        {
            if (!text.Tokens[i].IsSentenceEnd && text.Word(i).ToString() is var word && !small.Contains(word))
            {
                words.Add(word);
            }
        }

        return words;
    }

    /// <summary>The term of a word.</summary>
    public string TermOf(string word)
    {
        var stem = WordStem.Of(word, english);
        return synonyms.GetValueOrDefault(stem, stem);
    }
}
