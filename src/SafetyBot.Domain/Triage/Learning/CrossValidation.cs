namespace SafetyBot.Domain.Triage.Learning;

/// <summary>Reads every message of the training sets with models that never saw it or a near-copy of it.</summary>
/// <param name="lists">The word lists and cues.</param>
/// <param name="folds">How many models.</param>
public sealed class CrossValidation(TriageLists lists, int folds = 5)
{
    /// <summary>The reading of each message, by each of several borders.</summary>
    public TriageReading[][] Read(IReadOnlyList<LabelledMessage> messages, params IReadOnlyList<TriageThresholds> thresholds) =>
        Run(messages, message => message.Text, lists.Features, TriageTrainer.Train, (weights, text) => thresholds.Select(borders => lists.TriageWith(weights, borders).Read(text)).ToArray());

    /// <summary>The signals of each received message.</summary>
    public IReadOnlyList<SignalHit>[] Find(IReadOnlyList<LabelledSignals> messages) =>
        Run(messages, message => message.Text, lists.ReceivedFeatures, SignalTrainer.Train, (weights, text) => lists.SignalsWith(weights).Find(text));

    /// <summary>The features of messages, as training wants them.</summary>
    public static IReadOnlyList<IReadOnlyList<Feature>> FeaturesOf(IEnumerable<string> texts, FeatureReader reader) =>
        [.. texts.Select(text => reader.Read(TextNormalizer.Normalize(text), text.Contains('?', StringComparison.Ordinal)))];

    private TResult[] Run<TMessage, TResult>(
        IReadOnlyList<TMessage> messages,
        Func<TMessage, string> textOf,
        FeatureReader reader,
        Func<IReadOnlyList<TMessage>, IReadOnlyList<IReadOnlyList<Feature>>, LinearWeights> train,
        Func<LinearWeights, string, TResult> read)
    {
        var texts = messages.Select(textOf).ToList();
        var foldOf = Folds.Of(texts, folds);
        var features = FeaturesOf(texts, reader);
        var results = new TResult[messages.Count];
        Parallel.For(0, folds, fold =>
        {
            var others = Enumerable.Range(0, messages.Count).Where(i => foldOf[i] != fold).ToList();
            var weights = train([.. others.Select(i => messages[i])], [.. others.Select(i => features[i])]);
            for (var i = 0; i < messages.Count; i++)
            {
                if (foldOf[i] == fold)
                {
                    results[i] = read(weights, texts[i]);
                }
            }
        });
        return results;
    }
}
