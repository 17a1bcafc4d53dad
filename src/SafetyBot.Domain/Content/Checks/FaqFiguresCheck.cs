using System.Text.RegularExpressions;
using SafetyBot.Domain.Content.Reading;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>Figures stand only in answers for adults, with their source and year; never where a young person may read them.</summary>
internal sealed partial class FaqFiguresCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(ContentDraft content)
    {
        foreach (var entry in content.Faq.Where(entry => entry.Figures))
        {
            if (!entry.IsForAdultsOnly || entry.Status.Sources.Count == 0)
            {
                yield return content.PlaceOf(entry).Error($"'{entry.Id}' has figures, so it needs 'audience: [parent, professional]', or one of them, and 'sources'.");
            }

            foreach (var (_, text) in content.TextsOf($"faq-{entry.Id}-answer").Where(item => !item.Text.Bubbles.Any(Year().IsMatch)))
            {
                yield return text.Place.Error($"'{text.Key}' has figures, so it says of which year they are.");
            }
        }

        var figures = from entry in content.Faq
                      where !entry.Figures
                      from item in content.TextsOf($"faq-{entry.Id}-answer")
                      from bubble in item.Text.Bubbles
                      let match = Figure().Match(bubble)
                      where match.Success
                      select item.Text.Place.Error($"'{item.Text.Key}' says '{match.Value}'. Figures are for adults alone: 'figures: true' and an audience of adults.");
        foreach (var problem in figures)
        {
            yield return problem;
        }
    }

    [GeneratedRegex("\\b20[0-9]{2}\\b", RegexOptions.NonBacktracking)]
    private static partial Regex Year();

    [GeneratedRegex(@"%|\b(procent|percent|(één|een|twee|1|2) op de|(one|two|1|2) in (two|three|four|five|ten|[0-9]+)|(de )?helft|half of|een derde|een kwart|a third|a quarter|one third)\b|\b[0-9]{4,}\b|\b[0-9]+[.,][0-9]{3}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Figure();
}
