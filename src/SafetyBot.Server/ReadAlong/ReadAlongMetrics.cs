using System.Diagnostics.Metrics;
using SafetyBot.Server.Telemetry;

namespace SafetyBot.Server.ReadAlong;

/// <summary>How often the second reader was called, how that ended and how long it took. Numbers, never words.</summary>
internal sealed class ReadAlongMetrics
{
    /// <summary>The name of the histogram.</summary>
    public const string Duration = "safetybot.read_along.duration";

    private readonly Histogram<double> duration;

    /// <summary>Begins to count.</summary>
    /// <param name="meters">Makes the meter.</param>
    public ReadAlongMetrics(IMeterFactory meters) =>
        duration = meters.Create(ServerMetrics.Name).CreateHistogram<double>(Duration, "s", "Calls of the second reader, by how they ended");

    /// <summary>Counts a call.</summary>
    public void Count(ReadOutcome outcome, TimeSpan took) =>
        duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("outcome", NameOf(outcome)));

    private static string NameOf(ReadOutcome outcome) => outcome switch
    {
        ReadOutcome.Read => "read",
        ReadOutcome.Slow => "slow",
        ReadOutcome.Throttled => "throttled",
        ReadOutcome.Refused => "refused",
        ReadOutcome.Language => "language",
        ReadOutcome.Unreadable => "unreadable",
        ReadOutcome.Failed => "failed",
        ReadOutcome.Paused => "paused",
    };
}
