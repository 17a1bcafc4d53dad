using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>There is a quickscan for each who answers one, advice on each topic for each who reads it, words of danger for each
/// language, and a card for each red flag.</summary>
internal sealed class CompletenessCheck : IContentCheck
{
    private static readonly Role[] Readers = [Role.Youth, Role.Friend, Role.Parent];

    public IEnumerable<ContentProblem> Check(ContentDraft content)
    {
        foreach (var role in Readers.Where(role => !content.Questionnaires.Exists(scan => scan.Role == role)))
        {
            yield return new Place("quickscan", 1).Error($"There is no quickscan with 'role: {EnumName.Of(role)}'.");
        }

        foreach (var topic in AdviceTopics.ByUrgency.Append(Topics.Wrongdoing).Where(id => !content.Topics.Exists(topic => topic.Id == id)))
        {
            yield return new Place("advice", 1).Error($"There is no advice on '{topic}': advice/{topic}.yaml is missing.");
        }

        foreach (var topic in content.Topics)
        {
            foreach (var role in Readers.Where(role => !topic.Items.ContainsKey(role)))
            {
                yield return content.PlaceOf(topic).Error($"There is no advice for '{EnumName.Of(role)}' on '{topic.Id}'.");
            }
        }

        foreach (var language in Locales.All.Select(locale => locale.Language()).Distinct())
        {
            var file = $"triage/danger.{language}.yaml";
            if (!content.DangerWords.Exists(list => content.PlaceOf(list).File == file && list.Entries.Count > 0))
            {
                yield return new Place(file, 1).Error("The words of danger in this language are missing.");
            }
        }

        // Who can find signals must be able to say what they mean.
        foreach (var problem in content.Models is null ? [] : ReceivedMessages(content))
        {
            yield return problem;
        }

        foreach (var flag in RedFlags.All.Where(flag => !content.Cards.Exists(card => !card.DoneAlready && card.RedFlags.Contains(flag))))
        {
            yield return new Place("cards", 1).Error($"No danger card answers the red flag {flag}.");
        }
    }

    private static IEnumerable<ContentProblem> ReceivedMessages(ContentDraft content)
    {
        foreach (var signal in ReceivedSignals.All.Where(signal => !content.ReceivedSignals.ContainsKey(signal)))
        {
            yield return new Place("received.yaml", 1).Error($"It is not said what the signal '{signal}' in a received message counts for.");
        }

        foreach (var language in Locales.All.Select(locale => locale.Language()).Distinct())
        {
            var file = $"triage/received.danger.{language}.yaml";
            if (!content.ReceivedDangerWords.Exists(list => content.PlaceOf(list).File == file && list.Entries.Count > 0))
            {
                yield return new Place(file, 1).Error("The words of danger in received messages of this language are missing.");
            }
        }
    }
}
