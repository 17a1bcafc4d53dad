using SafetyBot.Domain.Content.Reading;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>Every text that content or interface asks for is there.</summary>
internal sealed class MissingTextsCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(ContentDraft content) =>
        from needed in NeededTexts.Of(content)
        where !content.TextsOf(needed.Key).Any()
        select needed.Place.Error($"The text '{needed.Key}' is missing in all languages. Write it in a file of dialogs/locales/.");
}
