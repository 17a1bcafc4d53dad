namespace SafetyBot.Domain.Content;

/// <summary>Where a content item comes from and how far it is. Texts of the item inherit it.</summary>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Review">Review state per locale tag ("nl", "nl-x-simple", "en"); a locale that is missing is a draft.</param>
/// <param name="Date">Date of the last change of meaning.</param>
/// <param name="Sources">Keys of dialogs/sources.yaml.</param>
public sealed record ContentStatus(
    string Owner,
    IReadOnlyDictionary<string, ReviewState> Review,
    DateOnly Date,
    IReadOnlyList<string> Sources);
