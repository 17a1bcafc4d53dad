using System.Globalization;
using SafetyBot.Domain.Content.Reading;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>The texts of a language read easily as a whole, and those of the danger cards even more so.</summary>
internal sealed class ReadabilityCheck : IContentCheck
{
    /// <summary>Titles and buttons say nothing about how a text reads.</summary>
    private const int FewestWords = 5;

    private const double MinEase = 70;
    private const double MinCardEase = 80;
    private const double MaxGrade = 5;
    private const double MaxCardGrade = 4;
    private const double EasyWordsPerSentence = 12;

    public IEnumerable<ContentProblem> Check(ContentDraft content)
    {
        foreach (var locale in Locales.All)
        {
            var texts = content.Texts[locale].Values
                .Select(text => (text.Key, Words: string.Join('\n', text.Bubbles)))
                .Where(text => Readability.Words(text.Words).Count >= FewestWords)
                .ToList();
            foreach (var message in Scores(locale, texts).Concat(Lengths(locale, texts)))
            {
                yield return new Place($"locales/{locale.Tag()}", 1).Error($"{message} Write shorter sentences and shorter words.");
            }
        }
    }

    private static IEnumerable<string> Scores(Locale locale, List<(string Key, string Words)> texts)
    {
        if (texts.Count == 0)
        {
            yield break;
        }

        var english = locale == Locale.English;
        var scores = texts.ConvertAll(text => (text.Key, Score: english ? Readability.FleschKincaidGrade(text.Words) : Readability.FleschDouma(text.Words)));
        var all = Readability.Median(scores.Select(score => score.Score));
        var cards = scores.Where(score => score.Key.StartsWith("card-", StringComparison.Ordinal)).Select(score => score.Score).ToList();
        if (english ? all > MaxGrade : all < MinEase)
        {
            yield return Told(english, "all texts", all, english ? MaxGrade : MinEase);
        }

        if (cards.Count > 0 && Readability.Median(cards) is var card && (english ? card > MaxCardGrade : card < MinCardEase))
        {
            yield return Told(english, "the danger cards", card, english ? MaxCardGrade : MinCardEase);
        }
    }

    private static IEnumerable<string> Lengths(Locale locale, List<(string Key, string Words)> texts)
    {
        if (locale == Locale.EasyDutch
            && Readability.WordsPerSentence(string.Join('\n', texts.Select(text => text.Words))) is var length
            && length >= EasyWordsPerSentence)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"The sentences have {length:F1} words on average; it should be under {EasyWordsPerSentence}.");
        }
    }

    private static string Told(bool english, string which, double score, double limit) => english
        ? string.Create(CultureInfo.InvariantCulture, $"Of {which} the middle reading grade (Flesch-Kincaid) is {score:F1}; it should be {limit} or less.")
        : string.Create(CultureInfo.InvariantCulture, $"Of {which} the middle reading ease (Flesch-Douma) is {score:F1}; it should be {limit} or more.");
}
