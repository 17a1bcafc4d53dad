using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Answers;

/// <summary>
/// Reads a message that consists of known phrases from its first word to its last. A sentence that merely holds such a phrase is not read.
/// </summary>
internal sealed class WholeMessage
{
    /// <summary>The meaning of words that add nothing.</summary>
    public const int Filler = -1;

    /// <summary>Meanings up to here are found, but cover nothing.</summary>
    public const int Aside = -2;

    // An answer or a command is short; what is longer tells something.
    private const int MostWords = 16;
    private const int PhraseCost = 100;
    private const int FillerCost = PhraseCost + 1;
    private const int SilentCost = PhraseCost + 2;
    private const int Impossible = int.MaxValue / 2;

    private readonly PhraseMatcher matcher;
    private readonly int[] meanings;

    /// <param name="phrases">The phrases and what each of them means.</param>
    /// <param name="lists">The lists whose groups and spellings the phrases use.</param>
    /// <exception cref="PhraseFormatException">A phrase cannot be read.</exception>
    public WholeMessage(IReadOnlyList<(int Meaning, string Phrase)> phrases, IReadOnlyList<WordList> lists)
    {
        meanings = [.. phrases.Select(phrase => phrase.Meaning)];
        matcher = new PhraseMatcher(
            phrases.Index().Select(phrase => (phrase.Index, phrase.Item.Phrase)), WordList.GroupsIn(lists), WordList.SpellingsIn(lists), everyExtent: true);
    }

    /// <summary>All phrases in a text, each with its meaning; none in a text that is too long for an answer.</summary>
    public List<PhraseMatch> Find(NormalizedText text)
    {
        List<PhraseMatch> matches = [];
        if (text.Count is > 0 and <= MostWords)
        {
            matcher.Find(text, matches);
            for (var i = 0; i < matches.Count; i++)
            {
                matches[i] = matches[i] with { Owner = meanings[matches[i].Owner] };
            }
        }

        return matches;
    }

    /// <summary>The meanings of the phrases that cover the text in the fewest pieces, fillers left out; null when a word is left over.</summary>
    public static List<int>? Cover(NormalizedText text, List<PhraseMatch> matches)
    {
        if (text.Count is 0 or > MostWords)
        {
            return null;
        }

        Span<int> costs = stackalloc int[text.Count + 1];
        costs[text.Count] = 0;
        for (var at = text.Count - 1; at >= 0; at--)
        {
            costs[at] = text.Tokens[at].IsSentenceEnd ? costs[at + 1] : IsSymbol(text, at) ? SilentCost + costs[at + 1] : Impossible;
            foreach (var match in matches)
            {
                if (match.First == at && match.Owner > Aside)
                {
                    costs[at] = Math.Min(costs[at], Cost(match) + costs[match.Last + 1]);
                }
            }
        }

        if (costs[0] >= Impossible)
        {
            return null;
        }

        // Where one piece has two meanings, both count: the caller sees the contradiction.
        List<int> found = [];
        for (var at = 0; at < text.Count;)
        {
            var next = at + 1;
            foreach (var match in matches)
            {
                if (match.First == at && match.Owner > Aside && Cost(match) + costs[match.Last + 1] == costs[at])
                {
                    next = match.Last + 1;
                    if (match.Owner != Filler)
                    {
                        found.Add(match.Owner);
                    }
                }
            }

            at = next;
        }

        return found;
    }

    private static int Cost(PhraseMatch match) => match.Owner == Filler ? FillerCost : PhraseCost;

    // An emoji is no word: one that no phrase knows changes nothing.
    private static bool IsSymbol(NormalizedText text, int index) => !char.IsLetterOrDigit(text.Word(index)[0]);
}
