using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>An advice to a young person that speaks of parents or of blocking says so under "touches", so that its conditions are checked.</summary>
/// <remarks>Sentences that say not to are left aside, and so is everything under "dont".</remarks>
internal sealed class AdviceWordsCheck : IContentCheck
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

    private static IEnumerable<ContentProblem> Problems(AdviceItem item, AuthoredText text) =>
        from said in TouchingWords.In(text.Bubbles)
        where !item.Touches.Contains(said.Touch)
        select text.Place.Error($"'{text.Key}' says '{said.Word}', so its item needs '{said.Touch}' under 'touches'. Or say it in another way.");
}
