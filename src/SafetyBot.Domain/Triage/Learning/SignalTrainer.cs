namespace SafetyBot.Domain.Triage.Learning;

/// <summary>Learns which words of a received message show which signal: one logistic regression a signal, all at once.</summary>
public static class SignalTrainer
{
    // Each signal is in few messages: what shows it counts double.
    private const float Carried = 2;

    /// <summary>Learns from messages.</summary>
    /// <param name="messages">What each carries.</param>
    /// <param name="features">The features of each, in the same order.</param>
    public static LinearWeights Train(IReadOnlyList<LabelledSignals> messages, IReadOnlyList<IReadOnlyList<Feature>> features)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentNullException.ThrowIfNull(features);
        return LinearTrainer.Train(features, (index, scores) =>
        {
            for (var i = 0; i < ReceivedSignals.All.Count; i++)
            {
                var told = 1 / (1 + MathF.Exp(-scores[i]));
                scores[i] = (messages[index].Signals >> i & 1) != 0 ? (told - 1) * Carried : told;
            }

            scores[ReceivedSignals.All.Count..].Clear();
        });
    }
}
