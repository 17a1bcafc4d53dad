using System.Numerics;
using System.Runtime.InteropServices;

namespace SafetyBot.Domain.Triage.Learning;

/// <summary>What a linear model has learned: for each feature it knows, how much it speaks for each label.</summary>
public sealed class LinearWeights
{
    /// <summary>Room for all labels of a model; a row is as long, so that it can be added up in whole registers.</summary>
    public const int RowLength = 32;

    // A feature that moves no label by this much is left out of the file.
    private const float Negligible = 0.1f;

    private readonly Dictionary<uint, int> rowOf;
    private readonly float[] weights;

    internal LinearWeights(Dictionary<uint, int> rowOf, float[] weights)
    {
        this.rowOf = rowOf;
        this.weights = weights;
    }

    /// <summary>Number of features it knows.</summary>
    public int Count => rowOf.Count;

    /// <summary>Reads weights that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no weights.</exception>
    /// <exception cref="EndOfStreamException">The bytes end too early.</exception>
    public static LinearWeights Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var count = reader.ReadInt32();
        if (count is < 0 or > 1_000_000)
        {
            throw new InvalidDataException("This is no model.");
        }

        Dictionary<uint, int> rowOf = new(count);
        var weights = new float[count * RowLength];
        Span<byte> small = stackalloc byte[RowLength];
        for (var i = 0; i < count; i++)
        {
            rowOf[reader.ReadUInt32()] = i;
            var scale = reader.ReadSingle();
            reader.BaseStream.ReadExactly(small);
            for (var j = 0; j < RowLength; j++)
            {
                weights[(i * RowLength) + j] = (sbyte)small[j] * scale;
            }
        }

        return new LinearWeights(rowOf, weights);
    }

    /// <summary>Writes the weights, each in one byte.</summary>
    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var kept = rowOf.OrderBy(row => row.Key).Select(row => (row.Key, Most: MostOf(row.Value), row.Value)).Where(row => row.Most >= Negligible).ToList();
        writer.Write(kept.Count);
        foreach (var (key, most, at) in kept)
        {
            var scale = most / sbyte.MaxValue;
            writer.Write(key);
            writer.Write(scale);
            for (var i = 0; i < RowLength; i++)
            {
                writer.Write((sbyte)MathF.Round(weights[(at * RowLength) + i] / scale));
            }
        }
    }

    /// <summary>Adds up what the features of a message say for each label.</summary>
    internal void Score(List<Feature> features, Span<float> row)
    {
        row.Clear();
        foreach (var feature in features)
        {
            if (rowOf.TryGetValue(feature.Key, out var at))
            {
                AddRow(weights.AsSpan(at * RowLength, RowLength), feature.Value, row);
            }
        }
    }

    /// <summary>The weights of a feature, or nothing when it is not known.</summary>
    internal ReadOnlySpan<float> Of(uint key) => rowOf.TryGetValue(key, out var at) ? weights.AsSpan(at * RowLength, RowLength) : default;

    internal static void AddRow(ReadOnlySpan<float> row, float value, Span<float> to)
    {
        var from = MemoryMarshal.Cast<float, Vector<float>>(row);
        var sum = MemoryMarshal.Cast<float, Vector<float>>(to);
        for (var i = 0; i < from.Length; i++)
        {
            sum[i] += from[i] * value;
        }
    }

    /// <summary>Makes scores of which one is right into probabilities.</summary>
    internal static void ToProbabilities(Span<float> scores)
    {
        var most = float.MinValue;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - most);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }
    }

    private float MostOf(int at)
    {
        var most = 0f;
        foreach (var weight in weights.AsSpan(at * RowLength, RowLength))
        {
            most = Math.Max(most, Math.Abs(weight));
        }

        return most;
    }
}
