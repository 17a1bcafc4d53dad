using SafetyBot.Domain.Content.Reading;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>An answer that a young person can read says under "touches" when it speaks of parents or of blocking, and names who is asked first instead.</summary>
internal sealed class FaqWordsCheck : IContentCheck
{
    private static readonly string[] KnownTouches = ["parents", "go-home", "block", "confront"];

    public IEnumerable<ContentProblem> Check(ContentDraft content)
    {
        foreach (var entry in content.Faq)
        {
            var place = content.PlaceOf(entry);
            foreach (var touch in entry.Touches.Where(touch => !KnownTouches.Contains(touch)))
            {
                yield return place.Error($"'{entry.Id}': '{touch}' is nothing an answer touches.{Suggestion.For(touch, KnownTouches)}");
            }

            if (entry.Touches.Count > 0 && entry.Helplines.Count == 0)
            {
                yield return place.Error($"'{entry.Id}' touches '{entry.Touches[0]}', so it names under 'helplines' who is asked first where it may endanger.");
            }
        }

        var said = from entry in content.Faq
                   where !entry.IsForAdultsOnly
                   from text in content.TextsOf($"faq-{entry.Id}-answer")
                   from word in TouchingWords.In(text.Text.Bubbles)
                   where !entry.Touches.Contains(word.Touch)
                   select text.Text.Place.Error($"'{text.Text.Key}' says '{word.Word}', so '{entry.Id}' needs '{word.Touch}' under 'touches'. Or say it in another way.");
        foreach (var problem in said)
        {
            yield return problem;
        }
    }
}
