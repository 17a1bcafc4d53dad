using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>A helpline for people worried about their own behaviour (Stop it Now) never stands on the path of somebody who was harmed.</summary>
internal sealed class VictimPathCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(ContentDraft content)
    {
        var notForVictims = content.Helplines.Where(helpline => !helpline.ForVictims).Select(helpline => helpline.Id).ToHashSet();
        var onCards = from card in content.Cards
                      from id in card.Helplines.Values.SelectMany(ids => ids)
                      where notForVictims.Contains(id)
                      select content.PlaceOf(card).Error($"The card lists '{id}', which is not for people who were harmed.");
        var inAdvice = from topic in content.Topics
                       where topic.Id != Topics.Wrongdoing
                       from item in topic.Items.Values.SelectMany(items => items)
                       from id in item.Helplines
                       where notForVictims.Contains(id)
                       select content.PlaceOf(item).Error($"'{item.Id}' names '{id}', which is only for the topic '{Topics.Wrongdoing}'.");
        var inAnswers = from entry in content.Faq
                        from id in entry.Helplines
                        where notForVictims.Contains(id)
                        select content.PlaceOf(entry).Error($"'{entry.Id}' names '{id}', which is only for the topic '{Topics.Wrongdoing}'.");
        return onCards.Concat(inAdvice).Concat(inAnswers);
    }
}
