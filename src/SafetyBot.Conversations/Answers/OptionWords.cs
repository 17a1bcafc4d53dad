using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Answers;

/// <summary>Finds the answer whose words a message uses: its title, or the part that tells it from the others.</summary>
internal sealed class OptionWords
{
    private const int MostWords = 12;
    private const int ShortestWithTypo = 5;

    private readonly HashSet<string> smallWords;
    private readonly HashSet<string> fillers;

    /// <param name="smallWords">Words that do not tell one answer from another.</param>
    /// <param name="fillers">Words that may stand around an answer.</param>
    public OptionWords(IEnumerable<string> smallWords, IEnumerable<string> fillers)
    {
        this.smallWords = [.. smallWords.Select(word => TextNormalizer.Normalize(word).ToString())];
        this.fillers = [.. fillers.Select(word => TextNormalizer.Normalize(word).ToString())];
    }

    /// <summary>The one answer that holds all telling words of the message; unclear when several do.</summary>
    public AnswerReading Read(NormalizedText text, IReadOnlyList<AnswerChoice> choices)
    {
        if (text.Count is 0 or > MostWords)
        {
            return AnswerReading.NotRead;
        }

        var said = WordsOf(text);
        var exact = Find(said, choices, static (word, known) => word == known);

        // Only when no answer fits as it was written: one wrong letter may turn one answer into another ("onder", "ouder").
        return exact != AnswerReading.NotRead ? exact : Find(said, choices, IsAlmost);
    }

    private AnswerReading Find(List<string> said, IReadOnlyList<AnswerChoice> choices, Func<string, string, bool> isSame)
    {
        var whole = string.Join(' ', said);
        var telling = said.FindAll(word => !smallWords.Contains(word));
        string? chosen = null;
        foreach (var choice in choices)
        {
            foreach (var wording in choice.Synonyms.Prepend(choice.Title))
            {
                var words = WordsOf(TextNormalizer.Normalize(wording));
                if (words.Count > 0 && string.Join(' ', words) == whole)
                {
                    return AnswerReading.Of(choice.Id);
                }

                if (telling.Exists(word => words.Exists(known => isSame(word, known)))
                    && telling.TrueForAll(word => fillers.Contains(word) || words.Exists(known => isSame(word, known))))
                {
                    if (chosen is not null && chosen != choice.Id)
                    {
                        return AnswerReading.Unclear;
                    }

                    chosen = choice.Id;
                }
            }
        }

        return chosen is null ? AnswerReading.NotRead : AnswerReading.Of(chosen);
    }

    private static List<string> WordsOf(NormalizedText text)
    {
        List<string> words = [];
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.Tokens[i].IsSentenceEnd && char.IsLetterOrDigit(text.Word(i)[0]))
            {
                words.Add(text.Word(i).ToString());
            }
        }

        return words;
    }

    private static bool IsAlmost(string word, string known) =>
        word == known || (word.Length >= ShortestWithTypo && known.Length >= ShortestWithTypo && Typo.IsOneAway(word, known));
}
