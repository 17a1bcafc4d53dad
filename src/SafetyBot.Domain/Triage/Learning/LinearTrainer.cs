using System.Numerics;
using System.Runtime.InteropServices;

namespace SafetyBot.Domain.Triage.Learning;

/// <summary>
/// Learns linear weights by stochastic gradient descent with a step of its own for each weight (AdaGrad) and a pull towards zero.
/// Same messages in the same order: same weights.
/// </summary>
internal static class LinearTrainer
{
    private const float Step = 0.3f;
    private const float Decay = 0.0003f;
    private const float FirstSquare = 0.1f;
    private const int Epochs = 20;
    private const uint Seed = 20261124;

    // A feature of one message alone says more about its writer than about the label.
    private const int SeenAtLeast = 2;

    // The word lists were written with the training sets in sight and flatter there, so half of the time learning does without them.
    private const float WithoutLists = 0.5f;

    /// <summary>Turns the scores of a message into how far each is from right.</summary>
    /// <param name="message">Index of the message.</param>
    /// <param name="scores">In: the scores. Out: the slope of the error for each.</param>
    public delegate void Gradient(int message, Span<float> scores);

    /// <summary>Learns from messages.</summary>
    /// <param name="features">The features of each message.</param>
    /// <param name="gradient">How wrong the scores of a message are.</param>
    public static LinearWeights Train(IReadOnlyList<IReadOnlyList<Feature>> features, Gradient gradient)
    {
        var rowOf = Rows(features);
        var messages = features.Select(list => Compact(list, rowOf)).ToArray();
        var weights = new float[rowOf.Count * LinearWeights.RowLength];
        var squares = new float[weights.Length];
        squares.AsSpan().Fill(FirstSquare);

        var order = Enumerable.Range(0, messages.Length).ToArray();
        var random = Seed;
        Span<float> scores = stackalloc float[LinearWeights.RowLength];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle(order, ref random);
            foreach (var index in order)
            {
                var (all, unlisted) = messages[index];
                var seen = all.AsSpan(0, Next(ref random) < WithoutLists ? unlisted : all.Length);
                scores.Clear();
                foreach (var (row, value) in seen)
                {
                    LinearWeights.AddRow(weights.AsSpan(row * LinearWeights.RowLength, LinearWeights.RowLength), value, scores);
                }

                gradient(index, scores);
                Descend(weights, squares, seen, scores);
            }
        }

        return new LinearWeights(rowOf, weights);
    }

    private static Dictionary<uint, int> Rows(IReadOnlyList<IReadOnlyList<Feature>> features)
    {
        Dictionary<uint, int> seen = [];
        foreach (var key in features.SelectMany(list => list.Select(feature => feature.Key).Distinct()))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(seen, key, out _)++;
        }

        return seen.Where(count => count.Value >= SeenAtLeast).Select(count => count.Key).Order().Index().ToDictionary(key => key.Item, key => key.Index);
    }

    // What comes from the word lists last.
    private static ((int Row, float Value)[] All, int Unlisted) Compact(IReadOnlyList<Feature> features, Dictionary<uint, int> rowOf)
    {
        var known = features.Where(feature => rowOf.ContainsKey(feature.Key)).ToLookup(feature => feature.Listed);
        var unlisted = Sum(known[false]);
        return ([.. unlisted, .. Sum(known[true])], unlisted.Count);

        List<(int Row, float Value)> Sum(IEnumerable<Feature> some) =>
            [.. some.GroupBy(feature => rowOf[feature.Key]).Select(group => (group.Key, group.Sum(feature => feature.Value)))];
    }

    private static void Descend(float[] weights, float[] squares, ReadOnlySpan<(int Row, float Value)> features, ReadOnlySpan<float> gradient)
    {
        var slopes = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        foreach (var (row, value) in features)
        {
            var w = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(row * LinearWeights.RowLength, LinearWeights.RowLength));
            var s = MemoryMarshal.Cast<float, Vector<float>>(squares.AsSpan(row * LinearWeights.RowLength, LinearWeights.RowLength));
            for (var i = 0; i < w.Length; i++)
            {
                var slope = (slopes[i] * value) + (w[i] * Decay);
                s[i] += slope * slope;
                w[i] -= slope * Step / Vector.SquareRoot(s[i]);
            }
        }
    }

    private static void Shuffle(int[] order, ref uint random)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = (int)(Next(ref random) * (i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    // A number from 0 up to 1, the same on every machine.
    private static double Next(ref uint random)
    {
        random = (random * 1664525u) + 1013904223u;
        return (random >> 8) / (double)(1 << 24);
    }
}
