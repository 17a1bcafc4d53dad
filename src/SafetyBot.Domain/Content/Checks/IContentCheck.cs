using SafetyBot.Domain.Content.Reading;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>One rule of the content.</summary>
internal interface IContentCheck
{
    /// <summary>Everything that goes against the rule.</summary>
    IEnumerable<ContentProblem> Check(ContentDraft content);
}
