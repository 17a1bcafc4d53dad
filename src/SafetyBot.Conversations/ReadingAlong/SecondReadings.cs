using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Privacy;

namespace SafetyBot.Conversations.ReadingAlong;

/// <summary>Lets the second reader read a message before the dialogs see it, where person and message allow it.</summary>
/// <param name="reader">The second reader.</param>
/// <param name="source">The content.</param>
/// <param name="remover">Takes out what points to a person before anything is sent.</param>
public sealed class SecondReadings(ISecondReader reader, KnowledgeSource source, IPersonalDataRemover remover)
{
    /// <summary>The second reading of a message, or null.</summary>
    /// <param name="state">The conversation before it.</param>
    /// <param name="activity">The message.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<SecondReading?> OfAsync(KeptState? state, Activity activity, CancellationToken cancellationToken)
    {
        if (state is null || activity is not { Type: ActivityTypes.Message, Text: { Length: > 0 } text })
        {
            return null;
        }

        try
        {
            return StateTypes.UserIn(state) is { } user && ReadAlongRule.MaySend(activity, user, source.Current)
                ? await reader.ReadAsync(remover.Remove(text), user.Locale.Language(), cancellationToken)
                : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Reading along never costs a turn. What is wrong with the state or the content, the dialogs meet next and tell.
            return null;
        }
    }
}
