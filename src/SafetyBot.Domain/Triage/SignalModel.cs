using System.Buffers;
using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Domain.Triage;

/// <summary>
/// Finds signals in a message, or in a chat, that somebody received. Deterministic and offline; pure; safe for use by many conversations at
/// a time. Finding none does not mean that there is none.
/// </summary>
/// <param name="weights">What the model has learned.</param>
/// <param name="features">Takes the features from a message, the same as in training.</param>
/// <param name="border">From this probability on a signal is told, in a message whose strongest signal is sure enough.</param>
/// <param name="surest">The probability that the strongest signal of a message must reach: below it none is told.</param>
public sealed class SignalModel(LinearWeights weights, FeatureReader features, double border = SignalModel.UsualBorder, double surest = SignalModel.UsualSurest)
{
    /// <summary>Chosen by cross-validation: where one signal is sure, another beside it is likely.</summary>
    public const double UsualBorder = 0.35;

    /// <summary>Chosen by cross-validation: below it a message without a signal would too often be told to have one.</summary>
    public const double UsualSurest = 0.65;

    // What one sentence says plainly must not drown in a message of several.
    private const double SentenceBorder = 0.7;

    // A message of many signals is sure of none as a whole: two in its sentences are enough.
    private const double SureSentence = 0.8;
    private const int SureSentences = 2;
    private const int MostSentences = 40;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?;,\n");

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
        var told = FindIn(message, border);
        List<SignalHit> inSentences = [.. SentencesOf(message).SelectMany(sentence => FindIn(sentence, SentenceBorder))];
        return told.Exists(hit => hit.Confidence >= surest) || inSentences.Where(hit => hit.Confidence >= SureSentence).DistinctBy(hit => hit.Signal).Count() >= SureSentences
            ? [.. told, .. inSentences]
            : [];
    }

    private List<SignalHit> FindIn(string words, double least)
    {
        var text = TextNormalizer.Normalize(words);
        var found = features.Read(text, words.Contains('?', StringComparison.Ordinal));
        Span<float> scores = stackalloc float[LinearWeights.RowLength];
        weights.Score(found, scores);
        List<SignalHit> hits = [];
        for (var i = 0; i < ReceivedSignals.All.Count; i++)
        {
            var confidence = 1 / (1 + MathF.Exp(-scores[i]));
            if (confidence >= least)
            {
                hits.Add(new SignalHit(ReceivedSignals.All[i], confidence, WordsFor(i, text, found)));
            }
        }

        return hits;
    }

    // Of very many several are read together, so that the work stays bounded.
    private static IEnumerable<string> SentencesOf(string message)
    {
        List<string> sentences = [];
        var start = 0;
        for (var i = 0; i < message.Length; i++)
        {
            if (i == message.Length - 1 || (SentenceEnds.Contains(message[i]) && char.IsWhiteSpace(message[i + 1])))
            {
                sentences.Add(message[start..(i + 1)]);
                start = i + 1;
            }
        }

        return sentences.Count > 1 ? sentences.Chunk(1 + (sentences.Count / MostSentences)).Select(some => string.Join(' ', some)) : [];
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
