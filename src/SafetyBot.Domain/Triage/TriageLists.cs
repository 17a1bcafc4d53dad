using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Domain.Triage;

/// <summary>All word lists and cues that free text is read with.</summary>
public sealed class TriageLists
{
    /// <param name="cues">Cues in what a person writes.</param>
    /// <param name="receivedCues">Cues in messages that a person received.</param>
    /// <param name="dangerWords">The danger words.</param>
    /// <param name="topicWords">The topic words.</param>
    /// <param name="danger">The recogniser of the danger words.</param>
    /// <param name="topics">The recogniser of the topic words.</param>
    /// <param name="stamp">Hash of the texts of the cues.</param>
    /// <exception cref="PhraseFormatException">A phrase cannot be read.</exception>
    public TriageLists(
        IReadOnlyList<CueList> cues,
        IReadOnlyList<CueList> receivedCues,
        IReadOnlyList<DangerWordList> dangerWords,
        IReadOnlyList<TopicWordList> topicWords,
        DangerRecognizer danger,
        WordListTriage topics,
        string stamp)
    {
        ArgumentNullException.ThrowIfNull(dangerWords);
        ArgumentNullException.ThrowIfNull(topicWords);
        var spellings = dangerWords.Select(list => list.Spellings).Concat(topicWords.Select(list => list.Spellings)).ToList();
        Danger = danger;
        Stamp = stamp;
        Features = new FeatureReader(new CueBook(cues, spellings), danger, topics);
        ReceivedFeatures = new FeatureReader(new CueBook([.. cues, .. receivedCues], spellings), danger: null, topics: null);
    }

    /// <summary>Hash of the texts of the cues: a model belongs to the cues that it was trained with.</summary>
    public string Stamp { get; }

    /// <summary>Takes the features from what a person writes.</summary>
    public FeatureReader Features { get; }

    /// <summary>Takes the features from a message that a person received.</summary>
    public FeatureReader ReceivedFeatures { get; }

    /// <summary>The danger words.</summary>
    public DangerRecognizer Danger { get; }

    /// <summary>The model for what a person writes.</summary>
    /// <param name="weights">What was learned.</param>
    /// <param name="thresholds">Where the borders lie; null: the usual ones.</param>
    public TriageModel TriageWith(LinearWeights weights, TriageThresholds? thresholds = null) => new(weights, Features, Danger, thresholds);

    /// <summary>The model for messages that a person received.</summary>
    public SignalModel SignalsWith(LinearWeights weights) => new(weights, ReceivedFeatures);
}
