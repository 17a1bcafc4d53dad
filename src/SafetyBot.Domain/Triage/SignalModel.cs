using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Domain.Triage;

/// <summary>
/// Finds signals in a message, or in a chat, that somebody received. Deterministic and offline; pure; safe for use by many conversations at
/// a time. Finding none does not mean that there is none.
/// </summary>
/// <param name="weights">What the model has learned.</param>
/// <param name="features">Takes the features from a message, the same as in training.</param>
/// <param name="border">From this probability on a signal is told.</param>
public sealed class SignalModel(LinearWeights weights, FeatureReader features, double border = SignalModel.UsualBorder)
{
    /// <summary>Chosen by cross-validation: above it a message without a signal is seldom told to have one.</summary>
    public const double UsualBorder = 0.45;

    // "Zeg niks tegen je ouders" is told whole, also where "tegen je" says little.
    private const int WordsBetween = 3;

    /// <summary>The signals in a pasted text, each at most once, in the order of <see cref="ReceivedSignals"/>.</summary>
    /// <param name="text">A message, or lines of a chat; never kept or logged.</param>
    public IReadOnlyList<SignalHit> Find(string text)
    {
        Dictionary<string, SignalHit> hits = [];
        foreach (var message in PastedChat.MessagesOfTheOther(text))
        {
            foreach (var hit in FindInMessage(message))
            {
                if (!hits.TryGetValue(hit.Signal, out var known) || known.Confidence < hit.Confidence)
                {
                    hits[hit.Signal] = hit;
                }
            }
        }

        return [.. ReceivedSignals.All.Where(hits.ContainsKey).Select(signal => hits[signal])];
    }

    private List<SignalHit> FindInMessage(string message)
    {
        var text = TextNormalizer.Normalize(message);
        var found = features.Read(text, message.Contains('?', StringComparison.Ordinal));
        Span<float> scores = stackalloc float[LinearWeights.RowLength];
        weights.Score(found, scores);
        List<SignalHit> hits = [];
        for (var i = 0; i < ReceivedSignals.All.Count; i++)
        {
            var confidence = 1 / (1 + MathF.Exp(-scores[i]));
            if (confidence >= border)
            {
                hits.Add(new SignalHit(ReceivedSignals.All[i], confidence, WordsFor(i, text, found)));
            }
        }

        return hits;
    }

    private List<string> WordsFor(int signal, NormalizedText text, List<Feature> found)
    {
        var evidence = new Evidence(text);
        foreach (var feature in found)
        {
            var row = weights.Of(feature.Key);
            if (row.Length > 0)
            {
                evidence.Add(feature, row[signal]);
            }
        }

        return [.. evidence.Strongest(WordsBetween)];
    }
}
