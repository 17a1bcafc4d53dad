using System.Globalization;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Answers;

/// <summary>
/// Reads which answer a message gives to the open question, in Dutch and English at once. Pure. It reads the whole message: a sentence
/// that merely holds "ja" or a number is no answer, and what can be meant in two ways is never "no".
/// </summary>
public sealed class AnswerReader
{
    private const int Yes = 0;
    private const int No = 1;
    private const int Unknown = 2;
    private const int Declined = 3;
    private const int Between = 4;
    private const int OptionWord = 5;
    private const int Last = 6;
    private const int SecondLast = 7;
    private const int AfterYes = WholeMessage.Aside;
    private const int NotAfterYes = WholeMessage.Aside - 1;
    private const int Number = 100;
    private const int MostOptions = 20;

    // "Ja hij vraagt dat steeds": yes, and this many words at most.
    private const int LongestYes = 9;

    private static readonly string[] Ids = ["yes", "no", "unknown", "declined"];

    private readonly WholeMessage phrases;
    private readonly OptionWords options;

    /// <param name="lists">The word lists, one a language.</param>
    /// <exception cref="PhraseFormatException">A phrase cannot be read.</exception>
    public AnswerReader(IReadOnlyList<AnswerWordList> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var digits = Enumerable.Range(1, MostOptions).Select(n => (Number + n, n.ToString(CultureInfo.InvariantCulture)));
        phrases = new WholeMessage(
            [.. lists.SelectMany(PhrasesOf), .. digits], lists.Select(list => list.Words), lists.Select(list => list.Spellings));
        options = new OptionWords(lists.SelectMany(list => list.SmallWords), lists.SelectMany(list => list.Fillers));
    }

    /// <summary>The answer that the message gives.</summary>
    /// <param name="text">The message, as it came.</param>
    /// <param name="choices">The answers that the open question offers, in the order in which they are shown.</param>
    public AnswerReading Read(string text, IReadOnlyList<AnswerChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        if (Exact(text.AsSpan().Trim(), choices) is { } exact)
        {
            return exact;
        }

        var normalized = TextNormalizer.Normalize(text);
        var matches = phrases.Find(normalized);
        var found = WholeMessage.Cover(normalized, matches);
        if (found is { Count: > 0 } && OfMeanings(found, text, choices) is { } reading)
        {
            return reading;
        }

        var byWords = options.Read(normalized, choices);
        return byWords == AnswerReading.NotRead && IsTellingYes(normalized, matches, text)
            ? Standard(Yes, choices) ?? byWords
            : byWords;
    }

    private static IEnumerable<(int, string)> PhrasesOf(AnswerWordList list) =>
    [
        .. list.Fillers.Select(phrase => (WholeMessage.Filler, phrase)),
        .. list.Yes.Select(phrase => (Yes, phrase)),
        .. list.No.Select(phrase => (No, phrase)),
        .. list.Unknown.Select(phrase => (Unknown, phrase)),
        .. list.Declined.Select(phrase => (Declined, phrase)),
        .. list.Unclear.Select(phrase => (Between, phrase)),
        .. list.AfterYes.Select(phrase => (AfterYes, phrase)),
        .. list.NotAfterYes.Select(phrase => (NotAfterYes, phrase)),
        .. list.Option.Select(phrase => (OptionWord, phrase)),
        .. list.Last.Select(phrase => (Last, phrase)),
        .. list.SecondLast.Select(phrase => (SecondLast, phrase)),
        .. list.Numbers.SelectMany(number => number.Value.Select(phrase => (Number + number.Key, phrase))),
    ];

    private static AnswerReading? Exact(ReadOnlySpan<char> text, IReadOnlyList<AnswerChoice> choices)
    {
        foreach (var choice in choices)
        {
            if (text.Equals(choice.Title, StringComparison.OrdinalIgnoreCase) || text.Equals(choice.Id, StringComparison.OrdinalIgnoreCase))
            {
                return AnswerReading.Of(choice.Id);
            }
        }

        return null;
    }

    private static AnswerReading? OfMeanings(List<int> found, string text, IReadOnlyList<AnswerChoice> choices)
    {
        found.RemoveAll(meaning => meaning == OptionWord);
        if (found.Count == 0)
        {
            return null;
        }

        var first = found[0];
        if (found.TrueForAll(meaning => meaning == first))
        {
            return first switch
            {
                // "Nee?" asks whether it may be no.
                No when text.Contains('?', StringComparison.Ordinal) => AnswerReading.Unclear,
                Between => AnswerReading.Unclear,
                <= Declined => Standard(first, choices),
                Last => At(choices.Count, choices),
                SecondLast => At(choices.Count - 1, choices),
                _ => At(first - Number, choices),
            };
        }

        if (found.Exists(meaning => meaning >= Last))
        {
            // "2 graag" is the second; "12 15" may be the words of an option, and "2 of 3" is none.
            found.RemoveAll(meaning => meaning == Yes);
            return found.TrueForAll(meaning => meaning == found[0]) ? OfMeanings(found, text, choices) : null;
        }

        // "Nee, weet ik niet" and "nee, zeg ik liever niet": the "nee" refuses the question, it does not answer it.
        found.RemoveAll(meaning => meaning == No);
        return found.Count > 0 && found[0] is Unknown or Declined && found.TrueForAll(meaning => meaning == found[0])
            ? Standard(found[0], choices)
            : AnswerReading.Unclear;
    }

    private static AnswerReading? Standard(int meaning, IReadOnlyList<AnswerChoice> choices)
    {
        foreach (var choice in choices)
        {
            if (choice.Id == Ids[meaning])
            {
                return AnswerReading.Of(choice.Id);
            }
        }

        return null;
    }

    private static AnswerReading? At(int place, IReadOnlyList<AnswerChoice> choices) =>
        place >= 1 && place <= choices.Count ? AnswerReading.Of(choices[place - 1].Id) : null;

    private static bool IsTellingYes(NormalizedText text, List<PhraseMatch> matches, string raw) =>
        text.Count <= LongestYes
        && !raw.Contains('?', StringComparison.Ordinal)
        && !matches.Exists(match => match.Owner == NotAfterYes)
        && matches.Exists(yes => yes is { Owner: Yes, First: 0 } && matches.Exists(after => after.Owner == AfterYes && after.First == yes.Last + 1));
}
