using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>Sentences, bubbles and button titles are short.</summary>
internal sealed class TextLengthCheck : IContentCheck
{
    private const int MaxBubbles = 3;
    private const int MaxBubbleLength = 300;
    private const int MaxTitleLength = 40;
    private const int MaxWords = 20;
    private const int MaxEasyWords = 15;

    public IEnumerable<ContentProblem> Check(ContentDraft content) => content.AllTexts().SelectMany(item => Texts(item.Locale, item.Text)).Concat(Titles(content)).Concat(Questions(content));

    private static IEnumerable<ContentProblem> Texts(Locale locale, AuthoredText text)
    {
        if (text.Bubbles.Count is 0 or > MaxBubbles)
        {
            yield return text.Place.Error($"'{text.Key}' has {text.Bubbles.Count} bubbles; one to {MaxBubbles} are allowed.");
        }

        foreach (var bubble in text.Bubbles.Where(bubble => bubble.Length > MaxBubbleLength))
        {
            yield return text.Place.Error($"'{text.Key}' has a bubble of {bubble.Length} characters; at most {MaxBubbleLength} are allowed.");
        }

        var max = locale == Locale.EasyDutch ? MaxEasyWords : MaxWords;
        foreach (var sentence in text.Bubbles.SelectMany(Readability.Sentences))
        {
            if (Readability.Words(sentence).Count is var words && words > max)
            {
                yield return text.Place.Error($"'{text.Key}' has a sentence of {words} words; at most {max} are allowed in {locale.Tag()}: \"{sentence}\"");
            }
        }
    }

    private static IEnumerable<ContentProblem> Titles(ContentDraft content) =>
        from scan in content.Questionnaires
        from question in scan.Questions
        from option in question.Options
        where !AnswerIds.IsStandard(option.Id)
        from item in content.TextsOf($"quickscan-{scan.Id}-{question.LinkId}-{option.Id}")
        where string.Join(' ', item.Text.Bubbles).Length > MaxTitleLength
        select TooLong(item.Text);

    // A question is chosen by a button as well.
    private static IEnumerable<ContentProblem> Questions(ContentDraft content) =>
        from entry in content.Faq
        from item in content.TextsOf($"faq-{entry.Id}")
        where string.Join(' ', item.Text.Bubbles).Length > MaxTitleLength
        select TooLong(item.Text);

    private static ContentProblem TooLong(AuthoredText text) =>
        text.Place.Error($"'{text.Key}' is the title of a button and has more than {MaxTitleLength} characters.");
}
