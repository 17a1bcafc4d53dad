using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>What people tell plainly is a signal that some quickscan asks for, and never an acute one: those have the danger words.</summary>
internal sealed class ToldSignalsCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(ContentDraft content)
    {
        var asked = content.Questionnaires.SelectMany(scan => scan.Questions).SelectMany(question => question.Signals).ToHashSet();
        foreach (var list in content.ToldWords)
        {
            foreach (var entry in list.Told)
            {
                if ((entry.Signal.Length > 0) == entry.Age is not AgeBand.Unknown)
                {
                    yield return content.PlaceOf(list).Error($"An entry tells a 'signal' or an 'age': give one of the two ({entry.Note}{entry.Signal}).");
                }
                else if (entry.Signal.Length > 0 && !asked.Contains(entry.Signal))
                {
                    yield return content.PlaceOf(list).Error($"No question asks for '{entry.Signal}', so nobody can change it in the review.");
                }
                else if (content.Signals.GetValueOrDefault(entry.Signal) is { Level: RiskLevel.Acute })
                {
                    yield return content.PlaceOf(list).Error($"'{entry.Signal}' is acute: its words belong into danger.*.yaml.");
                }
            }
        }
    }
}
