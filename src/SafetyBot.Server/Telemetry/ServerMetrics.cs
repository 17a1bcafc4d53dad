using System.Diagnostics.Metrics;
using SafetyBot.Conversations.Flows;
using SafetyBot.Server.DirectLine;

namespace SafetyBot.Server.Telemetry;

/// <summary>The server's own numbers.</summary>
public sealed class ServerMetrics : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "SafetyBot.Server";

    private readonly Meter meter = new(Name);

    /// <summary>Begins to count.</summary>
    public ServerMetrics(OpenStreams streams, KnowledgeSource knowledge)
    {
        meter.CreateObservableGauge("safetybot.triage.degraded", () => knowledge.Watch.IsDegraded ? 1 : 0, description: "1 while the words of danger and topics answer without the trained model: an alarm");
        meter.CreateObservableCounter("safetybot.triage.failures", () => knowledge.Watch.Failures, description: "Readings of free text that the trained model failed");
        meter.CreateObservableGauge("safetybot.streams", () => streams.Count, description: "Open streams");
    }

    /// <inheritdoc />
    public void Dispose() => meter.Dispose();
}
