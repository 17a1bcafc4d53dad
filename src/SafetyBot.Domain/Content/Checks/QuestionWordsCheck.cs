using System.Text.RegularExpressions;
using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>A question is one sentence with a question mark, and never asks in the negative, because many people say yes to please.</summary>
internal sealed partial class QuestionWordsCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(ContentDraft content) =>
        from scan in content.Questionnaires
        from question in scan.Questions
        let key = $"quickscan-{scan.Id}-{question.LinkId}"
        from problem in Asked(content, key).Concat(question.Kind == QuestionKind.Signal ? AskedAgain(content, $"{key}-again") : [])
        select problem;

    private static IEnumerable<ContentProblem> Asked(ContentDraft content, string key)
    {
        foreach (var (locale, text) in content.TextsOf(key))
        {
            if (text.Bubbles.Count != 1 || !text.Bubbles[0].EndsWith('?') || Readability.Sentences(text.Bubbles[0]).Count != 1)
            {
                yield return text.Place.Error($"'{key}' should be one sentence that ends with a question mark.");
            }

            foreach (var problem in Negatives(locale, text, text.Bubbles))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<ContentProblem> AskedAgain(ContentDraft content, string key) =>
        content.TextsOf(key).SelectMany(item =>
            Negatives(item.Locale, item.Text, item.Text.Bubbles.SelectMany(Readability.Sentences).Where(sentence => sentence.EndsWith('?'))));

    private static IEnumerable<ContentProblem> Negatives(Locale locale, AuthoredText text, IEnumerable<string> sentences) =>
        from sentence in sentences
        let negative = (locale == Locale.English ? English() : Dutch()).Match(sentence)
        where negative.Success
        select text.Place.Error($"'{text.Key}' asks in the negative ('{negative.Value}'). 'Yes' must always be the worry: ask it without this word.");

    [GeneratedRegex(@"\b(niet|nooit|geen)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dutch();

    [GeneratedRegex(@"\b(not|never|no|cannot)\b|n['’]t\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex English();
}
