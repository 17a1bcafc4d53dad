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
    private const int HedgedYes = 5;
    private const int HedgedNo = 6;
    private const int OptionWord = 7;
    private const int Last = 8;
    private const int SecondLast = 9;
    private const int Number = 100;
    private const int OwnWords = 200;
    private const int MostOptions = 20;

    private static readonly string[] Ids = ["yes", "no", "unknown", "declined"];

    private readonly WholeMessage phrases;
    private readonly OptionWords options;
    private readonly List<OptionPhrases> ownWords;

    /// <param name="lists">The word lists, one a language.</param>
    /// <exception cref="PhraseFormatException">A phrase cannot be read.</exception>
    public AnswerReader(IReadOnlyList<AnswerWordList> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var digits = Enumerable.Range(1, MostOptions).Select(n => (Number + n, n.ToString(CultureInfo.InvariantCulture)));
        ownWords = [.. lists.SelectMany(list => list.AnswersTo)];
        var own = ownWords.Index().SelectMany(entry => entry.Item.Phrases.Select(phrase => (OwnWords + entry.Index, phrase)));
        phrases = new WholeMessage([.. lists.SelectMany(PhrasesOf), .. digits, .. own], lists);
        options = new OptionWords(lists.SelectMany(list => list.SmallWords), lists.SelectMany(list => list.Fillers));
    }

    /// <summary>The answer that the message gives.</summary>
    /// <param name="text">The message, as it came.</param>
    /// <param name="choices">The answers that the open question offers, in the order in which they are shown.</param>
    /// <param name="question">The id of the open question, for words that are an answer there and nowhere else.</param>
    /// <param name="onlyPlain">
    /// The standard answer that must be said plainly to be taken, <c>yes</c> or <c>no</c>: the one that would say all is well. Null: none.
    /// What can be meant in two ways is "don't know" at such a question.
    /// </param>
    public AnswerReading Read(string text, IReadOnlyList<AnswerChoice> choices, string question = "", string? onlyPlain = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        if (Exact(text.AsSpan().Trim(), choices) is { } exact)
        {
            return exact;
        }

        var reading = ReadWords(text, choices, question, onlyPlain);
        return onlyPlain is not null && (reading.IsUnclear || (reading.Chosen == onlyPlain && text.Contains('?', StringComparison.Ordinal)))
            ? Standard(Unknown, choices) ?? AnswerReading.Unclear
            : reading;
    }

    private AnswerReading ReadWords(string text, IReadOnlyList<AnswerChoice> choices, string question, string? onlyPlain)
    {
        var normalized = TextNormalizer.Normalize(text);
        var matches = phrases.Find(normalized);
        if (OfOwnWords(normalized, matches, choices, question) is { } own)
        {
            return own;
        }

        matches.RemoveAll(match => match.Owner >= OwnWords);
        var found = WholeMessage.Cover(normalized, matches);
        if (found is { Count: > 0 } && OfMeanings(Plain(found, onlyPlain), text, choices) is { } reading)
        {
            return reading;
        }

        var byWords = options.Read(normalized, choices);
        return byWords == AnswerReading.NotRead && OfBeginning(normalized, matches, text, onlyPlain) is { } meaning
            ? Standard(meaning, choices)?.AndTells() ?? byWords
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
        .. list.HedgedYes.Select(phrase => (HedgedYes, phrase)),
        .. list.HedgedNo.Select(phrase => (HedgedNo, phrase)),
        .. list.AfterYes.Select(phrase => (Telling.AfterYes, phrase)),
        .. list.AfterNo.Select(phrase => (Telling.AfterNo, phrase)),
        .. list.But.Select(phrase => (Telling.But, phrase)),
        .. list.Negations.Select(phrase => (Telling.Negation, phrase)),
        .. list.Doubt.Select(phrase => (Telling.Doubt, phrase)),
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

    private AnswerReading? OfOwnWords(NormalizedText text, List<PhraseMatch> matches, IReadOnlyList<AnswerChoice> choices, string question)
    {
        var own = matches.FindAll(match => match.Owner == WholeMessage.Filler
            || (match.Owner >= OwnWords && ownWords[match.Owner - OwnWords].Questions.Contains(question)));
        if (!own.Exists(match => match.Owner >= OwnWords) || WholeMessage.Cover(text, own) is not { Count: > 0 } found)
        {
            return null;
        }

        var meant = found.ConvertAll(meaning => ownWords[meaning - OwnWords].Option);
        return !meant.TrueForAll(option => option == meant[0]) ? AnswerReading.Unclear
            : choices.Any(choice => choice.Id == meant[0]) ? AnswerReading.Of(meant[0])
            : null;
    }

    // "Sometimes" is a yes to a worry, and no yes where yes would say that all is well; "I don't think so" likewise.
    private static List<int> Plain(List<int> found, string? onlyPlain) => found.ConvertAll(meaning => meaning switch
    {
        HedgedYes => onlyPlain == Ids[Yes] ? Between : Yes,
        HedgedNo => onlyPlain == Ids[No] ? Between : No,
        _ => meaning,
    });

    private static int? OfBeginning(NormalizedText text, List<PhraseMatch> matches, string raw, string? onlyPlain)
    {
        var telling = new Telling(text, matches, raw);
        if (telling.BeginsWith(Yes, HedgedYes) is { } yes)
        {
            // "Ja maar ik ben bang" is no yes to "are you safe?".
            return onlyPlain == Ids[Yes] ? (telling.HasBut ? Unknown : null) : telling.GoesOnAsYes(yes) ? Yes : null;
        }

        return onlyPlain is not null && telling.BeginsWith(Unknown) is not null ? Unknown
            : onlyPlain != Ids[No] && telling.BeginsWith(No) is { } no && telling.GoesOnAsNo(no) ? No
            : null;
    }
}
