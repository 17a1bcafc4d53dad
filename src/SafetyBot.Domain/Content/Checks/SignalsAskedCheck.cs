using SafetyBot.Domain.Content.Reading;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>Every signal is asked for by a question or a combination, or has a written reason why not.</summary>
internal sealed class SignalsAskedCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(ContentDraft content)
    {
        var asked = content.Questionnaires
            .SelectMany(scan => scan.Questions.SelectMany(question => question.Signals)
                .Concat(scan.Combinations.SelectMany(combination => combination.Signals)))
            .ToHashSet();
        foreach (var signal in content.Signals.Values)
        {
            var place = content.PlaceOf(signal);
            if (signal.LeftOut is null && !asked.Contains(signal.Id))
            {
                yield return place.Error($"No question asks for {signal.Id}. Add one, or say under 'leftOut' why not.");
            }
            else if (signal.LeftOut is not null && asked.Contains(signal.Id))
            {
                yield return place.Error($"{signal.Id} has a reason why it is left out, but a question asks for it. Remove one of the two.");
            }
        }
    }
}
