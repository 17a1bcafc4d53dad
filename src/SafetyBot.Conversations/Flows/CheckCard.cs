using SafetyBot.Domain.Content;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>What was found in a message of somebody else: each signal, the words that show it, why it is one; what to do now. Never says that all is well. Pure.</summary>
public static class CheckCard
{
    /// <summary>How many signals one card tells.</summary>
    public const int MostSignals = 3;

    private const string Kind = "check";
    private const int MostQuotes = 2;
    private const int LongestQuote = 80;

    /// <summary>The card of the gravest signals, with the words that show them. It is not to be kept: <see cref="WithoutWords"/> is kept instead.</summary>
    /// <param name="hits">What was found, the gravest first.</param>
    /// <param name="helplines">Who can help, where it is serious.</param>
    /// <param name="texts">The texts of the reader's language.</param>
    /// <param name="country">The reader's country.</param>
    /// <param name="now">The time of the turn.</param>
    public static IMessageActivity WithWords(
        IEnumerable<SignalHit> hits, IReadOnlyList<Helpline> helplines, TextCatalog texts, Country country, DateTimeOffset now) =>
        First(hits.Take(MostSignals).Select(hit => (hit.Signal, Quoted(hit.Words))), helplines, texts, country, now);

    /// <summary>The same card with an authored text in place of the words.</summary>
    public static IMessageActivity WithoutWords(
        IEnumerable<string> signals, IReadOnlyList<Helpline> helplines, TextCatalog texts, Country country, DateTimeOffset now) =>
        First(signals.Take(MostSignals).Select(signal => (signal, texts.Line("check-words-not-kept"))), helplines, texts, country, now);

    /// <summary>A card of further signals, whose words are gone by now.</summary>
    public static IMessageActivity More(IEnumerable<string> signals, TextCatalog texts) => Cards.Message(
        Kind,
        texts.Line("check-more-title"),
        signals.Take(MostSignals).Select(signal => $"{texts.Line($"received-{signal}")}\n{texts.Line($"received-{signal}-why")}"));

    private static IMessageActivity First(
        IEnumerable<(string Signal, string Words)> signals, IReadOnlyList<Helpline> helplines, TextCatalog texts, Country country, DateTimeOffset now)
    {
        List<string> paragraphs =
        [
            .. signals.Select(found =>
                $"{texts.Bubbles("check-found", ("signal", texts.Line($"received-{found.Signal}")), ("words", found.Words))[0]}\n{texts.Line($"received-{found.Signal}-why")}"),
            $"{texts.Line("check-not-yours")} {texts.Line("check-no-answer")} {texts.Line("check-can-miss")}",
        ];
        if (helplines.Count > 0)
        {
            paragraphs.Add(texts.Line("check-serious"));
            paragraphs.AddRange(helplines.Select(helpline => HelplineText.Paragraph(helpline, texts, now, country)));
        }

        return Cards.Message(Kind, texts.Line("check-title"), paragraphs, helplines.SelectMany(helpline => HelplineText.Actions(helpline, texts)));
    }

    // Normalised words: letters, digits and signs of feeling. Nothing of it is ever a link or a mark of any page.
    private static string Quoted(IEnumerable<string> words) => string.Join(" … ", words.Take(MostQuotes).Select(phrase => $"“{Shortened(phrase)}”"));

    private static string Shortened(string phrase) => phrase.Length <= LongestQuote ? phrase : $"{phrase[..LongestQuote]}…";
}
