using SafetyBot.Domain.Content.Reading;
using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Domain.Content.Checks;

/// <summary>Tells when the triage model was made with other cues than those beside it.</summary>
internal sealed class ModelCheck : IContentCheck
{
    public IEnumerable<ContentProblem> Check(ContentDraft content)
    {
        if (content is { Models: { } models, Lists: { } lists } && models.Stamp != lists.Stamp)
        {
            yield return new Place(TrainedModels.File, 1).Warning("The model was trained with other cues. Run 'safetybot triage train'.");
        }
    }
}
