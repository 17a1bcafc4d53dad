using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Help;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>Tells which helplines were verified too long ago, or never: they are to be checked every three months.</summary>
internal sealed class DatesCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(ContentDraft content)
    {
        if (content.Options.Today is not { } today)
        {
            yield break;
        }

        foreach (var helpline in content.Helplines)
        {
            var place = content.PlaceOf(helpline);
            if (helpline.Verified is not { } verified)
            {
                yield return place.Warning($"'{helpline.Id}' has no date of verification. Check number and site, and write the date under 'verified'.");
            }
            else if (today.DayNumber - verified.DayNumber is var age && age is < 0 or > OpeningHours.ReliableDays)
            {
                yield return place.Warning(
                    $"'{helpline.Id}' was verified {(age < 0 ? "in the future" : $"{age} days ago")}; it should be at most {OpeningHours.ReliableDays} days. Check it again.");
            }

            if (helpline.Hours.Checked is { } hours && today.DayNumber - hours.DayNumber > OpeningHours.ReliableDays)
            {
                yield return place.Warning($"The hours of '{helpline.Id}' were checked too long ago, so the bot says to look at the site. Check them again.");
            }
        }
    }
}
