using SafetyBot.Conversations.ReadingAlong;
using SafetyBot.Conversations.ReturnPhrases;
using SafetyBot.Domain.Privacy;

namespace SafetyBot.Conversations.Turns;

/// <summary>Runs turns: load, decide, keep, send. Kept before sent, in order of arrival, bounded, safe to repeat.</summary>
/// <param name="pipeline">Decides.</param>
/// <param name="store">Keeps.</param>
/// <param name="sender">Sends.</param>
/// <param name="remover">Takes out what points to a person before words are kept.</param>
/// <param name="secondReadings">Lets a second reader read along; null where there is none.</param>
/// <param name="phrases">Return phrases; null where there are none.</param>
public sealed class TurnRunner(
    TurnPipeline pipeline,
    IConversationStore store,
    IReplySender sender,
    IPersonalDataRemover remover,
    SecondReadings? secondReadings = null,
    ReturnPhraseRegister? phrases = null)
{
    private const int MaxAttempts = 12;
    private const int LongestPauseMilliseconds = 64;

    private readonly TurnOrder order = new();
    private readonly TurnPreparation preparation = new(remover);

    /// <summary>Handles one activity of a person. One that was handled before gets its kept answer.</summary>
    /// <param name="conversationId">Which conversation.</param>
    /// <param name="activity">What came in; its timestamp is when it was received. It belongs to the turn from here on, and gets an id where it has none.</param>
    /// <param name="cancellationToken">Stops the turn; it may be kept all the same.</param>
    /// <param name="throughOutbox">Whether the replies go out by calls of ours to the channel, instead of by the sender alone.</param>
    /// <param name="mayTry">Whether another return phrase may be looked for; asked at most once. Null: always.</param>
    /// <returns>The turn as it is kept.</returns>
    /// <exception cref="ConversationEndedException">The person left. Nothing was kept.</exception>
    /// <exception cref="ConversationBusyException">Other turns of the conversation kept coming in between, or too many wait. Nothing was kept.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task<KeptTurn> RunAsync(
        string conversationId, Activity activity, CancellationToken cancellationToken, bool throughOutbox = false, Func<bool>? mayTry = null)
    {
        var key = InboundKey.Of(activity);
        var (receivedAt, text, hasId) = (activity.Timestamp, activity.Text, activity.Id is { Length: > 0 });
        SecondReading? reading = null;
        var tries = new Lazy<bool>(mayTry ?? (static () => true));
        using var place = await order.EnterAsync(conversationId);
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var record = await store.LoadAsync(conversationId, key, cancellationToken);
            if (record.Ended)
            {
                throw new ConversationEndedException(conversationId);
            }

            if (record.Answer is { } answer)
            {
                await sender.SendAsync(conversationId, answer, cancellationToken);
                return answer;
            }

            activity.Timestamp = receivedAt;
            activity.Text = text;
            activity.Id = hasId ? activity.Id : ActivityIds.Of(conversationId, record.Sequence + 1);

            // Once for a message, before the dialogs: a turn that runs again decides on the same reading.
            if (attempt == 1 && secondReadings is not null)
            {
                reading = await secondReadings.OfAsync(record.State, activity, cancellationToken);
            }

            var (turn, look) = await DecideAsync(conversationId, record, activity, reading, tries, cancellationToken);
            var toKeep = preparation.Prepare(conversationId, record, key, turn, throughOutbox) with
            {
                NewPhrase = turn.Marks.Makes is { } phrase && phrases is not null ? await phrases.MakeAsync(phrase, receivedAt ?? DateTimeOffset.UnixEpoch, cancellationToken) : null,
                TakenPhrase = turn.Marks.Returned ? look?.Hash : null,
            };

            // Another turn was kept meanwhile, by another replica or by an erasure: run this one again on the newer state.
            if (await store.TrySaveAsync(conversationId, toKeep, record, cancellationToken) is not null)
            {
                var kept = new KeptTurn(toKeep.Activities[0], [.. toKeep.Activities.Skip(1)], IsRepeat: false);
                await sender.SendAsync(conversationId, kept, cancellationToken);
                return kept;
            }

            await PauseAsync(attempt, cancellationToken);
        }

        throw new ConversationBusyException(conversationId);
    }

    // A turn touches nothing outside: where it needs to know what a return phrase leads to, it says so, and is decided again with that.
    private async Task<(Turn Turn, ReturnLook? Look)> DecideAsync(
        string conversationId, ConversationRecord record, Activity activity, SecondReading? reading, Lazy<bool> tries, CancellationToken cancellationToken)
    {
        var turn = await pipeline.RunAsync(conversationId, record.State, activity, cancellationToken, reading);
        if (turn.Marks.Seeks is not { } phrase)
        {
            return (turn, null);
        }

        var look = phrases is null ? new ReturnLook(ReturnOutcome.Unknown)
            : !tries.Value ? new ReturnLook(ReturnOutcome.TooOften)
            : await phrases.LookAsync(conversationId, phrase, activity.Timestamp ?? DateTimeOffset.UnixEpoch, cancellationToken);
        return (await pipeline.RunAsync(conversationId, record.State, activity, cancellationToken, reading, look), look);
    }

    // The other replica has the newest state at hand and would be first again and again: longer and longer pauses let it come to the
    // end of what it has.
    private static Task PauseAsync(int attempt, CancellationToken cancellationToken) =>
        attempt == 1 ? Task.CompletedTask : Task.Delay(Math.Min(LongestPauseMilliseconds, 1 << attempt), cancellationToken);
}
