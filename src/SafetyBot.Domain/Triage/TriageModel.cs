using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Domain.Triage;

/// <summary>
/// Reads free text: topic, urgency, role and kind, by a linear model over words, pieces of words and cues, together with the danger words.
/// Deterministic and offline; pure; safe for use by many conversations at a time.
/// </summary>
/// <param name="weights">What the model has learned.</param>
/// <param name="features">Takes the features from a message, the same as in training.</param>
/// <param name="danger">The danger words.</param>
/// <param name="thresholds">Where the borders lie; null: the usual ones.</param>
public sealed class TriageModel(LinearWeights weights, FeatureReader features, DangerRecognizer danger, TriageThresholds? thresholds = null)
{
    /// <summary>Of a longer text only the beginning and the end of this many characters are read.</summary>
    public const int LongestText = 20_000;

    // Two sentences say little more than a message; in a letter one sentence counts by itself.
    private const int FewestSentences = 3;
    private const int MostSentences = 40;

    // A topic that is being talked about is this much likelier than another, where the words leave it open.
    private const float TopicSoFar = 3;

    private readonly TriageThresholds borders = thresholds ?? new TriageThresholds();

    /// <summary>Reads one message.</summary>
    /// <param name="text">The person's words; never kept or logged.</param>
    /// <param name="role">Who writes, as far as is known.</param>
    /// <param name="topic">What the conversation is about so far, a topic of <see cref="Topics"/>; null when not known.</param>
    public TriageReading Read(string text, Role role = Role.Unknown, string? topic = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Length <= LongestText ? text : $"{text[..(LongestText / 2)]} {text[^(LongestText / 2)..]}";
        var normalized = TextNormalizer.Normalize(text);
        var found = features.Read(normalized, text.Contains('?', StringComparison.Ordinal));
        Span<float> row = stackalloc float[LinearWeights.RowLength];
        Believe(found, row);
        AddTopicSoFar(row, topic);

        var hits = danger.Find(normalized);
        var urgencies = Heads.Urgency.Of(row).ToArray();
        var urgency = Decide(urgencies, hits.Count > 0, SentencesOf(text));
        var topicAt = Best(Heads.Topic.Of(row));
        var roleAt = Best(Heads.Role.Of(row));
        var kindAt = Best(Heads.Kind.Of(row));
        var known = role != Role.Unknown;
        var confidence = new TriageConfidence(
            Heads.Topic.Of(row)[topicAt],
            urgencies.AsSpan((int)urgency).ToArray().Sum(),
            known ? 1 : Heads.Role.Of(row)[roleAt],
            Heads.Kind.Of(row)[kindAt]);
        return new TriageReading(
            Heads.Topic.Labels[topicAt],
            urgency,
            known ? role : Heads.Role.Labels[roleAt],
            Heads.Kind.Labels[kindAt],
            confidence,
            EvidenceIn(normalized, found, Heads.Topic.Start + topicAt, Heads.Urgency.Start + (int)urgency, hits),
            hits)
        {
            Likeliest = LikeliestOf(Heads.Topic.Of(row).ToArray()),
        };
    }

    /// <summary>The probabilities of all labels of a message, before any border: for choosing the borders.</summary>
    internal void Believe(List<Feature> found, Span<float> row)
    {
        weights.Score(found, row);
        foreach (var (start, count) in Heads.All)
        {
            LinearWeights.ToProbabilities(row.Slice(start, count));
        }
    }

    private static void AddTopicSoFar(Span<float> row, string? topic)
    {
        if (topic is null || Heads.Topic.IndexOf(topic) is not (>= 0 and var at))
        {
            return;
        }

        var topics = row.Slice(Heads.Topic.Start, Heads.Topic.Labels.Count);
        topics[at] *= TopicSoFar;
        var sum = 0f;
        foreach (var share in topics)
        {
            sum += share;
        }

        foreach (ref var share in topics)
        {
            share /= sum;
        }
    }

    private static List<string> LikeliestOf(float[] shares) =>
        [.. Topics.OfConcern.OrderByDescending(topic => shares[Heads.Topic.IndexOf(topic)])];

    private static int Best(ReadOnlySpan<float> shares)
    {
        var best = 0;
        for (var i = 1; i < shares.Length; i++)
        {
            best = shares[i] > shares[best] ? i : best;
        }

        return best;
    }

    // Of a text of very many sentences several are read together, so that the work stays bounded.
    private static IEnumerable<string> SentencesOf(string text)
    {
        var sentences = text.Split(['.', '!', '?', '\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return sentences.Length < FewestSentences ? [] : sentences.Chunk(1 + (sentences.Length / MostSentences)).Select(some => string.Join(". ", some));
    }

    private Urgency Decide(float[] shares, bool dangerWords, IEnumerable<string> sentences)
    {
        var urgency = Decide(shares, borders.Acute, borders.High);
        if (dangerWords)
        {
            var grave = shares[(int)Urgency.Acute] + shares[(int)Urgency.High];
            urgency = grave >= borders.DangerWords ? Urgency.Acute : Max(urgency, Urgency.Medium);
        }

        Span<float> row = stackalloc float[LinearWeights.RowLength];
        foreach (var sentence in urgency == Urgency.Acute ? [] : sentences)
        {
            Believe(features.Read(TextNormalizer.Normalize(sentence), asks: false), row);
            var alone = Decide(Heads.Urgency.Of(row).ToArray(), borders.SentenceAcute, borders.SentenceHigh);
            urgency = alone >= Urgency.High ? Max(urgency, alone) : urgency;
        }

        return urgency;
    }

    // Below high the likeliest of the three; the graver of two that are equal.
    private static Urgency Decide(float[] shares, double acute, double high)
    {
        if (shares[(int)Urgency.Acute] >= acute)
        {
            return Urgency.Acute;
        }

        if (shares[(int)Urgency.Acute] + shares[(int)Urgency.High] >= high)
        {
            return Urgency.High;
        }

        return shares[(int)Urgency.Medium] >= Math.Max(shares[(int)Urgency.Low], shares[(int)Urgency.None]) ? Urgency.Medium
            : shares[(int)Urgency.Low] >= shares[(int)Urgency.None] ? Urgency.Low : Urgency.None;
    }

    private static Urgency Max(Urgency a, Urgency b) => a >= b ? a : b;

    private List<string> EvidenceIn(NormalizedText text, List<Feature> found, int topic, int urgency, IReadOnlyList<DangerHit> hits)
    {
        var evidence = new Evidence(text);
        foreach (var feature in found)
        {
            var row = weights.Of(feature.Key);
            if (row.Length > 0)
            {
                evidence.Add(feature, Beyond(row, Heads.Topic.Start, Heads.Topic.Labels.Count, topic) + Beyond(row, Heads.Urgency.Start, Heads.Urgency.Labels.Count, urgency));
            }
        }

        return [.. hits.Select(hit => hit.Evidence).Concat(evidence.Strongest()).Distinct(StringComparer.Ordinal)];
    }

    // How much more a feature says for a label than for the labels beside it.
    private static float Beyond(ReadOnlySpan<float> row, int start, int count, int label)
    {
        var sum = 0f;
        foreach (var weight in row.Slice(start, count))
        {
            sum += weight;
        }

        return row[label] - (sum / count);
    }
}
