using SafetyBot.Domain.Content.Reading;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>Every text is asked for by something. Words of the interface are looked at only when it is known which it asks for.</summary>
internal sealed class UnusedTextsCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(ContentDraft content)
    {
        var used = NeededTexts.Of(content).Select(needed => needed.Key).Concat(NeededTexts.Optional(content)).ToHashSet();
        var scopes = NeededTexts.Scopes(content).ToList();
        return from item in content.AllTexts()
               let key = item.Text.Key
               where !used.Contains(key)
               where content.Options.InterfaceKeys is not null || scopes.Exists(scope => key.StartsWith(scope, StringComparison.Ordinal))
               select item.Text.Place.Error($"Nothing uses the text '{key}'.{Suggestion.Close(key, used.Where(other => !content.TextsOf(other).Any()))}");
    }
}
