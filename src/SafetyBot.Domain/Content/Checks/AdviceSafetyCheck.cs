using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>Advice endangers nobody (product promise 13): what it touches has the conditions it needs, and something safe is always left.</summary>
internal sealed class AdviceSafetyCheck : IContentCheck
{
    private static readonly string[] KnownTouches =
        ["parents", "go-home", "block", "confront", "delete", "police", "school", "evidence", "meet", "pay"];

    public IEnumerable<ContentProblem> Check(ContentDraft content) =>
        content.Topics.SelectMany(topic => topic.Items.SelectMany(items =>
            items.Value.SelectMany(item => ItemProblems(topic, items.Key, item).Select(message => content.PlaceOf(item).Error($"'{item.Id}': {message}")))
                .Concat(NothingLeft(content, topic, items.Key, items.Value))));

    private static IEnumerable<string> ItemProblems(AdviceTopic topic, Role role, AdviceItem item)
    {
        foreach (var touch in item.Touches.Where(touch => !KnownTouches.Contains(touch)))
        {
            yield return $"'{touch}' is nothing an advice touches.{Suggestion.For(touch, KnownTouches)}";
        }

        if (role is Role.Youth or Role.Friend && Touches(item, "parents", "go-home") && (!item.OnlyWhenHomeIsSafe || item.OtherPerson.Contains(OtherPerson.AtHome)))
        {
            yield return "it touches parents or home, so it needs 'onlyWhenHomeIsSafe: true', and no 'atHome' under 'otherPerson'.";
        }

        if (role is Role.Youth or Role.Friend && Touches(item, "block", "confront") && !item.OtherPerson.SequenceEqual([OtherPerson.OnlyOnline]))
        {
            yield return "it tells to block or confront, so it needs 'otherPerson: [onlyOnline]': in real life a helpline comes first.";
        }

        if (Touches(item, "delete") && (topic.Id is not (Topics.Wrongdoing or Topics.ImageAbuse) || item.Helplines.Count == 0))
        {
            yield return "it tells to delete what may be evidence. That is only allowed for who forwarded an image ('wrongdoing', 'image-abuse'), with the helpline that is asked first under 'helplines'.";
        }
    }

    private static IEnumerable<ContentProblem> NothingLeft(ContentDraft content, AdviceTopic topic, Role role, IReadOnlyList<AdviceItem> items) =>
        from phase in new[] { AdvicePhase.Now, AdvicePhase.Who }
        where !items.Any(item => item.Phase == phase && IsForEverybody(item))
        select content.PlaceOf(topic).Error(
            $"The advice for '{EnumName.Of(role)}' needs at least one item 'phase: {EnumName.Of(phase)}' without any condition, so that everybody gets one.");

    private static bool IsForEverybody(AdviceItem item) =>
        item is { OnlyWhenHomeIsSafe: false, From: RiskLevel.Low, UpTo: RiskLevel.Acute }
        && item.OtherPerson.Count + item.Ages.Count + item.Countries.Count + item.Signals.Count == 0;

    private static bool Touches(AdviceItem item, params ReadOnlySpan<string> touches) => item.Touches.Any(touches.ToArray().Contains);
}
