using System.Text.RegularExpressions;
using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>An advice to a young person that speaks of parents or of blocking says so under "touches", so that its conditions are checked.</summary>
/// <remarks>Sentences that say not to are left aside, and so is everything under "dont".</remarks>
internal sealed partial class AdviceWordsCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(ContentDraft content) =>
        from topic in content.Topics
        from items in topic.Items
        where items.Key is Role.Youth or Role.Friend
        from item in items.Value
        where item.Phase != AdvicePhase.Dont
        from text in content.TextsOf($"advice-{topic.Id}-{EnumName.Of(items.Key)}-{item.Id}")
        from problem in Problems(item, text.Text)
        select problem;

    private static IEnumerable<ContentProblem> Problems(AdviceItem item, AuthoredText text)
    {
        var sentences = text.Bubbles.SelectMany(Readability.Sentences).Where(sentence => !Negative().IsMatch(sentence)).ToList();
        foreach (var (touch, words) in new[] { ("parents", Parents()), ("block", Block()) })
        {
            if (!item.Touches.Contains(touch) && sentences.Select(sentence => words.Match(sentence)).FirstOrDefault(match => match.Success) is { } match)
            {
                yield return text.Place.Error($"'{text.Key}' says '{match.Value}', so its item needs '{touch}' under 'touches'. Or say it in another way.");
            }
        }
    }

    [GeneratedRegex(@"\b(ouders?|vader|moeder|papa|mama|parents?|dad|mum|mom|father|mother)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parents();

    [GeneratedRegex(@"\b(ge)?(blok(k?eer|keren|keert)|block(ing|ed)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"\b(niet|nooit|geen|not|never|without|zonder)\b|n['’]t\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negative();
}
