using System.Globalization;
using System.Text;
using SafetyBot.Domain.Triage.Learning;

namespace SafetyBot.Cli.Triage;

/// <summary>Figures as tables in Markdown, so that they can be laid into a README.</summary>
internal static class EvaluationText
{
    /// <summary>All parts.</summary>
    public static string Of(IReadOnlyList<EvaluationPart> parts, bool misses)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Triage is { } triage)
            {
                Append(text, part.Name, triage);
            }

            Append(text, part.Curve);
            if (part.Signals is { } signals)
            {
                Append(text, part.Name, signals);
            }

            if (misses)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"Acute told as less: {List(part.Missed)}");
                text.AppendLine(CultureInfo.InvariantCulture, $"False alarms: {List(part.FalseAlarms)}").AppendLine();
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, TriageScores scores)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"## {name}: {scores.Count} messages").AppendLine();
        text.AppendLine("| urgency | share | 95 % interval |").AppendLine("|---|---|---|");
        Row(text, "acute, told acute or high", scores.AcuteAtLeastHigh);
        Row(text, "acute, told acute", scores.AcuteAcute);
        Row(text, "acute or high, told acute or high", scores.GraveAtLeastHigh);
        Row(text, "low or none, told acute or high", scores.HarmlessAtLeastHigh);
        Row(text, "low or none, told acute", scores.HarmlessAcute);
        text.AppendLine();
        Table(text, "topic", scores.Topics);
        Table(text, "urgency", scores.Urgencies);
        Table(text, "role", scores.Roles);
        Table(text, "kind", scores.Kinds);
        text.AppendLine(CultureInfo.InvariantCulture, $"| is \\ told | {string.Join(" | ", Heads.Urgency.Names)} |").AppendLine("|---|---|---|---|---|---|");
        foreach (var (label, row) in Heads.Urgency.Names.Zip(scores.Confusion))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {label} | {string.Join(" | ", row)} |");
        }

        text.AppendLine();
    }

    private static void Append(StringBuilder text, IReadOnlyList<CurvePoint> curve)
    {
        if (curve.Count == 0)
        {
            return;
        }

        text.AppendLine("| acute from | high from | acute, less than high | acute, less than acute | acute or high, less | low or none, high or acute | low or none, acute |")
            .AppendLine("|---|---|---|---|---|---|---|");
        foreach (var (acute, high, scores) in curve)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {acute:F2} | {high:F2} | {Missed(scores.AcuteAtLeastHigh)} | {Missed(scores.AcuteAcute)} | {Missed(scores.GraveAtLeastHigh)} | {scores.HarmlessAtLeastHigh.Value * 100:F1} % | {scores.HarmlessAcute.Value * 100:F1} % |");
        }

        text.AppendLine();

        static string Missed(Share share) => string.Create(CultureInfo.InvariantCulture, $"{(1 - share.Value) * 100:F1} %");
    }

    private static void Append(StringBuilder text, string name, SignalScores scores)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"## {name}: {scores.Count} received messages, micro-F1 {scores.MicroF1:F3}").AppendLine();
        text.AppendLine("| signals | share | 95 % interval |").AppendLine("|---|---|---|");
        Row(text, "told signals that are there", scores.Precision);
        Row(text, "signals there that are told", scores.Recall);
        Row(text, "messages without signal in which one is told", scores.BenignWithSignal);
        text.AppendLine();
        Table(text, "signal", scores.Signals);
    }

    private static void Table(StringBuilder text, string what, IReadOnlyList<LabelScore> scores)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"| {what} (macro-F1 {TriageScores.MacroF1(scores):F3}) | F1 | precision | recall | of |").AppendLine("|---|---|---|---|---|");
        foreach (var score in scores)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {score.Label} | {score.F1:F2} | {Percent(score.Precision)} | {Percent(score.Recall)} | {score.Recall.Of} |");
        }

        text.AppendLine();
    }

    private static void Row(StringBuilder text, string what, Share share) =>
        text.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {share.Value * 100:F1} % ({share.Count} of {share.Of}) | {share.Low * 100:F1}–{share.High * 100:F1} % |");

    private static string Percent(Share share) => string.Create(CultureInfo.InvariantCulture, $"{share.Value * 100:F0} % ({share.Low * 100:F0}–{share.High * 100:F0})");

    private static string List(IReadOnlyList<string> ids) => ids.Count == 0 ? "none." : string.Join(", ", ids);
}
