using SafetyBot.Domain.Content.Reading;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>Every question is asked in enough ways in each language, no way to ask stands at two questions, and no way belongs to a question that is not there.</summary>
internal sealed class FaqCheck : IContentCheck
{
    private const int FewestWays = 4;
    private const int MostWays = 8;

    public IEnumerable<ContentProblem> Check(ContentDraft content) => Missing(content).Concat(content.QuestionWords.SelectMany(list =>
        list.Asked.SelectMany(asked => Ways(content, asked.Key, list.Words.Asked[asked.Key], asked.Value)).Concat(Doubled(list.Words.Asked, list.Asked))));

    private static IEnumerable<ContentProblem> Missing(ContentDraft content) =>
        from language in Locales.All.Select(locale => locale.Language()).Distinct()
        from entry in content.Faq
        where !content.QuestionWords.Exists(list => list.Words.Language == language && list.Words.Asked.ContainsKey(entry.Id))
        select content.PlaceOf(entry).Error($"'{entry.Id}' is never found in '{language}': triage/questions.{language}.yaml has no way to ask it.");

    private static IEnumerable<ContentProblem> Ways(ContentDraft content, string id, IReadOnlyList<string> ways, Place place)
    {
        if (!content.Faq.Exists(entry => entry.Id == id))
        {
            yield return place.Error($"There is no question '{id}'.{Suggestion.For(id, content.Faq.Select(entry => entry.Id))}");
        }
        else if (ways.Count is < FewestWays or > MostWays)
        {
            yield return place.Error($"'{id}' is asked in {ways.Count} ways; give {FewestWays} to {MostWays}.");
        }
    }

    private static IEnumerable<ContentProblem> Doubled(IReadOnlyDictionary<string, IReadOnlyList<string>> asked, IReadOnlyDictionary<string, Place> places) =>
        from way in asked.SelectMany(item => item.Value.Select(way => (item.Key, Way: way)))
        group way.Key by way.Way into ids
        where ids.Count() > 1
        select places[ids.Last()].Error($"'{ids.Key}' asks '{ids.First()}' and '{ids.Last()}'. Take it away from one of them.");
}
