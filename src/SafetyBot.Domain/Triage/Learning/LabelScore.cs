namespace SafetyBot.Domain.Triage.Learning;

/// <summary>How well one label is told.</summary>
/// <param name="Label">Its name in the sets.</param>
/// <param name="Precision">Of those told so, how many are.</param>
/// <param name="Recall">Of those that are, how many are told so.</param>
public sealed record LabelScore(string Label, Share Precision, Share Recall)
{
    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Precision.Of + Recall.Of == 0 ? 0 : 2.0 * Recall.Count / (Precision.Of + Recall.Of);

    /// <summary>The scores of all labels that occur.</summary>
    /// <param name="names">Names of the labels.</param>
    /// <param name="pairs">Right label and told label of each message.</param>
    public static IReadOnlyList<LabelScore> Of(IReadOnlyList<string> names, IReadOnlyList<(int Right, int Told)> pairs)
    {
        ArgumentNullException.ThrowIfNull(names);
        return
        [
            .. names.Index().Where(label => pairs.Any(pair => pair.Right == label.Index)).Select(label =>
            {
                var hits = pairs.Count(pair => pair.Right == label.Index && pair.Told == label.Index);
                return new LabelScore(
                    label.Item,
                    new Share(hits, pairs.Count(pair => pair.Told == label.Index)),
                    new Share(hits, pairs.Count(pair => pair.Right == label.Index)));
            }),
        ];
    }
}
