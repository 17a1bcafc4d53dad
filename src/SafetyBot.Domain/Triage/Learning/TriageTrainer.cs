namespace SafetyBot.Domain.Triage.Learning;

/// <summary>Learns the weights of the triage model from labelled messages: one multinomial logistic regression a question, all four at once.</summary>
public static class TriageTrainer
{
    // A message of which only the danger is known teaches less than one with all labels.
    private const float PartlyKnown = 0.3f;

    /// <summary>Learns from messages.</summary>
    /// <param name="messages">What is known of each.</param>
    /// <param name="features">The features of each, in the same order.</param>
    public static LinearWeights Train(IReadOnlyList<LabelledMessage> messages, IReadOnlyList<IReadOnlyList<Feature>> features)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentNullException.ThrowIfNull(features);
        return LinearTrainer.Train(features, (index, scores) => ToGradient(messages[index], scores));
    }

    // Where several labels may be right, the model's own belief parts the credit among them.
    private static void ToGradient(LabelledMessage message, Span<float> scores)
    {
        var weight = message.LabelOf(Heads.Role) >= 0 ? 1 : PartlyKnown;
        foreach (var (start, count) in Heads.All)
        {
            var head = scores.Slice(start, count);
            LinearWeights.ToProbabilities(head);
            var right = 0f;
            for (var i = 0; i < count; i++)
            {
                right += message.Allows(start + i) ? head[i] : 0;
            }

            for (var i = 0; i < count; i++)
            {
                var target = message.Allows(start + i) ? head[i] / Math.Max(right, 1e-6f) : 0;
                head[i] = (head[i] - target) * weight;
            }
        }

        var (last, labels) = Heads.All[^1];
        scores[(last + labels)..].Clear();
    }
}
