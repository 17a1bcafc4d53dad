using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>
/// Asks the trained model, never longer than its patience, and knows how that went: for a watcher's alarm. Whoever asks gets an exception when
/// the model fails or does not come back, and answers by the words of danger and topics alone (<see cref="SafeTriage"/>).
/// </summary>
/// <param name="ask">Asks a model; null: its own reading.</param>
/// <param name="patience">
/// How long a reading may take; null: half a second, more than a thousand times what it takes; infinite: asked on the caller's own thread.
/// </param>
public sealed class ModelWatch(Func<TriageModel, string, Role, string?, TriageReading>? ask = null, TimeSpan? patience = null)
{
    // A reading that hangs cannot be stopped. So many may hang at a time; then the model is not asked any more until one comes back.
    private const int MostStuck = 4;

    private readonly Func<TriageModel, string, Role, string?, TriageReading> ask = ask ?? ((model, text, role, topic) => model.Read(text, role, topic));
    private readonly TimeSpan patience = patience ?? TimeSpan.FromMilliseconds(500);
    private int stuck;
    private long failures;
    private volatile bool failed;
    private volatile bool missing;

    /// <summary>Whether the words of danger and topics answer alone now: there is no model, or the last reading failed.</summary>
    public bool IsDegraded => missing || failed;

    /// <summary>Readings that failed since the start.</summary>
    public long Failures => Interlocked.Read(ref failures);

    /// <summary>Puts a model under watch; null when there is none.</summary>
    public Func<string, Role, string?, TriageReading>? Over(TriageModel? model)
    {
        missing = model is null;
        return model is null ? null : (text, role, topic) => Read(model, text, role, topic);
    }

    private TriageReading Read(TriageModel model, string text, Role role, string? topic)
    {
        try
        {
            var reading = ReadInTime(model, text, role, topic);
            failed = false;
            return reading;
        }
        catch (Exception)
        {
            failed = true;
            Interlocked.Increment(ref failures);
            throw;
        }
    }

    // On a thread of its own: a hanging reading must not take one away from the turns of others.
    private TriageReading ReadInTime(TriageModel model, string text, Role role, string? topic)
    {
        if (patience == Timeout.InfiniteTimeSpan)
        {
            return ask(model, text, role, topic);
        }

        if (Volatile.Read(ref stuck) >= MostStuck)
        {
            throw new TimeoutException("The triage model hangs.");
        }

        var reading = Task.Factory.StartNew(() => ask(model, text, role, topic), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (reading.Wait(patience))
        {
            return reading.Result;
        }

        Interlocked.Increment(ref stuck);
        _ = reading.ContinueWith(_ => Interlocked.Decrement(ref stuck), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        throw new TimeoutException("The triage model does not answer.");
    }
}
