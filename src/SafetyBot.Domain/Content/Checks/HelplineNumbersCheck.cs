using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Help;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>A number that is only known at second hand is not shown, and every helpline can be reached in some way.</summary>
internal sealed class HelplineNumbersCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(ContentDraft content)
    {
        foreach (var helpline in content.Helplines)
        {
            var place = content.PlaceOf(helpline);
            if (helpline.Confidence == Confidence.C && (helpline.Phone ?? helpline.Sms) is not null)
            {
                yield return place.Error($"'{helpline.Id}' has confidence C, so its number is not shown. Leave 'phone' and 'sms' out, or check the number first.");
            }

            if (helpline is { AlwaysShown: true, Phone: null })
            {
                yield return place.Error($"'{helpline.Id}' is always shown, but has no 'phone'.");
            }
        }
    }
}
