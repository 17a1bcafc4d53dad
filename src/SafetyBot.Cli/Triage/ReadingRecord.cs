using SafetyBot.Domain.Triage;
using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Cli.Triage;

/// <summary>A reading as it is written to a file, with the names of the labelled sets.</summary>
internal sealed record ReadingRecord(
    string Id, string Topic, string Urgency, string Role, string Kind, TriageConfidence Confidence, IReadOnlyList<string> Evidence)
{
    /// <summary>The record of a message.</summary>
    public static ReadingRecord Of(string id, TriageReading reading) => new(
        id,
        reading.Topic,
        NameOf(Heads.Urgency, reading.Urgency),
        NameOf(Heads.Role, reading.Role),
        NameOf(Heads.Kind, reading.Kind),
        Rounded(reading.Confidence),
        reading.Evidence);

    private static string NameOf<T>(Head<T> head, T label)
        where T : notnull => head.Labels.Zip(head.Names).First(pair => pair.First.Equals(label)).Second;

    private static TriageConfidence Rounded(TriageConfidence confidence) =>
        new(Math.Round(confidence.Topic, 3), Math.Round(confidence.Urgency, 3), Math.Round(confidence.Role, 3), Math.Round(confidence.Kind, 3));
}
