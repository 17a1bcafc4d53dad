using SafetyBot.Domain.Content.Reading;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>Tells which files hold texts that no professional has reviewed: one warning a file and language.</summary>
internal sealed class DraftsCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(ContentDraft content)
    {
        var drafts = from item in content.Statuses
                     from locale in Locales.All
                     where ContentDraft.IsDraft(item.Status, locale)
                     group item.Place by (item.Place.File, Locale: locale) into places
                     select places.MinBy(place => place.Line).Warning(
                         $"Draft in {places.Key.Locale.Tag()}: {places.Count()} item(s) no professional has reviewed yet.");
        return content.HasInterfaceStatus
            ? drafts
            : drafts.Append(new Place("interface.yaml", 1).Warning("The file is missing, so the words of the interface count as a draft."));
    }
}
