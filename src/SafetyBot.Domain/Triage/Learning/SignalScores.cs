namespace SafetyBot.Domain.Triage.Learning;

/// <summary>How well the signals of received messages were found.</summary>
public sealed class SignalScores
{
    /// <param name="messages">The messages with their signals.</param>
    /// <param name="found">What was found in each.</param>
    public SignalScores(IReadOnlyList<LabelledSignals> messages, IReadOnlyList<IReadOnlyList<SignalHit>> found)
    {
        ArgumentNullException.ThrowIfNull(messages);
        Signals = [.. ReceivedSignals.All.Index().Select(signal =>
        {
            var carries = messages.Select(message => (message.Signals >> signal.Index & 1) != 0).ToList();
            var told = found.Select(hits => hits.Any(hit => hit.Signal == signal.Item)).ToList();
            var hits = carries.Zip(told).Count(pair => pair.First && pair.Second);
            return new LabelScore(signal.Item, new Share(hits, told.Count(yes => yes)), new Share(hits, carries.Count(yes => yes)));
        })];
        Count = messages.Count;
        Precision = new Share(Signals.Sum(score => score.Precision.Count), Signals.Sum(score => score.Precision.Of));
        Recall = new Share(Signals.Sum(score => score.Recall.Count), Signals.Sum(score => score.Recall.Of));
        BenignWithSignal = new Share(
            messages.Zip(found).Count(pair => pair.First.Signals == 0 && pair.Second.Count > 0), messages.Count(message => message.Signals == 0));
    }

    /// <summary>Number of messages.</summary>
    public int Count { get; }

    /// <summary>Scores a signal.</summary>
    public IReadOnlyList<LabelScore> Signals { get; }

    /// <summary>Of the signals told, how many are there.</summary>
    public Share Precision { get; }

    /// <summary>Of the signals that are there, how many are told.</summary>
    public Share Recall { get; }

    /// <summary>Of the messages without a signal, in how many one was told.</summary>
    public Share BenignWithSignal { get; }

    /// <summary>F1 over all signals together.</summary>
    public double MicroF1 => Precision.Of + Recall.Of == 0 ? 0 : 2.0 * Recall.Count / (Precision.Of + Recall.Of);
}
