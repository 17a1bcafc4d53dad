using SafetyBot.Domain.Content.Reading;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>A text that stands in one language stands in all three.</summary>
internal sealed class LocaleKeysCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(ContentDraft content) =>
        from item in content.AllTexts()
        from other in Locales.All
        where content.Text(other, item.Text.Key) is null && IsFirstThatHasIt(content, item.Locale, item.Text.Key)
        select item.Text.Place.Error($"The text '{item.Text.Key}' is missing in {other.Tag()}. Add it in the file of the same name there.");

    private static bool IsFirstThatHasIt(ContentDraft content, Locale locale, string key) => content.TextsOf(key).First().Locale == locale;
}
