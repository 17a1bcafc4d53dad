using SafetyBot.Domain.Triage;
using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Cli.Triage;

/// <summary>The figures of one set or language.</summary>
/// <param name="Name">Which.</param>
/// <param name="Triage">Of messages that people write; else null.</param>
/// <param name="Signals">Of received messages; else null.</param>
/// <param name="Missed">Ids of acute messages told as less.</param>
/// <param name="FalseAlarms">Ids of harmless messages told as high or acute, or of received ones without a signal in which one was told.</param>
internal sealed record EvaluationPart(string Name, TriageScores? Triage, SignalScores? Signals, IReadOnlyList<string> Missed, IReadOnlyList<string> FalseAlarms)
{
    /// <summary>Misses and false alarms where the borders lie elsewhere; empty for a file.</summary>
    public IReadOnlyList<CurvePoint> Curve { get; init; } = [];

    /// <summary>The figures of messages that people write.</summary>
    public static EvaluationPart OfMessages(string name, IReadOnlyList<(LabelledMessage Message, TriageReading Reading)> rows) => new(
        name,
        new TriageScores([.. rows.Select(row => row.Message)], [.. rows.Select(row => row.Reading)]),
        null,
        Ids(rows, (right, told) => right == Urgency.Acute && told < Urgency.Acute),
        Ids(rows, (right, told) => right <= Urgency.Low && told >= Urgency.High));

    /// <summary>The figures of received messages.</summary>
    public static EvaluationPart OfSignals(string name, IReadOnlyList<(LabelledSignals Message, IReadOnlyList<SignalHit> Found)> rows) => new(
        name,
        null,
        new SignalScores([.. rows.Select(row => row.Message)], [.. rows.Select(row => row.Found)]),
        [],
        [.. rows.Where(row => row.Message.Signals == 0 && row.Found.Count > 0).Select(row => row.Message.Id)]);

    private static List<string> Ids(IReadOnlyList<(LabelledMessage Message, TriageReading Reading)> rows, Func<Urgency, Urgency, bool> which) =>
        [.. rows.Where(row => which((Urgency)row.Message.LabelOf(Heads.Urgency), row.Reading.Urgency))
            .Select(row => $"{row.Message.Id} ({ReadingRecord.Of("", row.Reading).Urgency})")];
}
