using System.Security.Cryptography;
using System.Text;

namespace SafetyBot.Domain.Triage.Learning;

/// <summary>What was learned, as it stands in <c>dialogs/triage/model.bin</c>.</summary>
/// <param name="Stamp">Of which cues it was made: see <see cref="StampOf"/>.</param>
/// <param name="Triage">Weights of <see cref="TriageModel"/>.</param>
/// <param name="Signals">Weights of <see cref="SignalModel"/>.</param>
public sealed record TrainedModels(string Stamp, LinearWeights Triage, LinearWeights Signals)
{
    /// <summary>The name of the file below <c>dialogs/</c>.</summary>
    public const string File = "triage/model.bin";

    private const uint Format = 0x31544253;

    /// <summary>A hash of texts that a model is made of.</summary>
    public static string StampOf(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model of this version.</exception>
    /// <exception cref="EndOfStreamException">The bytes end too early.</exception>
    public static TrainedModels Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return reader.ReadUInt32() == Format
            ? new TrainedModels(reader.ReadString(), LinearWeights.Load(reader), LinearWeights.Load(reader))
            : throw new InvalidDataException("This is no model of this version.");
    }

    /// <summary>Writes the file. Same models, same bytes.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Format);
        writer.Write(Stamp);
        Triage.Save(writer);
        Signals.Save(writer);
    }
}
