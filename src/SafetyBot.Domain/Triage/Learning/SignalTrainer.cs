namespace SafetyBot.Domain.Triage.Learning;

/// <summary>Learns which words of a received message show which signal: one logistic regression a signal, all at once.</summary>
public static class SignalTrainer
{
    /// <summary>Learns from messages.</summary>
    /// <param name="messages">What each carries.</param>
    /// <param name="features">The features of each, in the same order.</param>
    public static LinearWeights Train(IReadOnlyList<LabelledSignals> messages, IReadOnlyList<IReadOnlyList<Feature>> features)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentNullException.ThrowIfNull(features);
        return LinearTrainer.Train(features, (index, scores) =>
        {
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] = i < ReceivedSignals.All.Count ? (1 / (1 + MathF.Exp(-scores[i]))) - (messages[index].Signals >> i & 1) : 0;
            }
        });
    }
}
