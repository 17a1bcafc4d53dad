using System.Diagnostics.Metrics;
using SafetyBot.Server.DirectLine;

namespace SafetyBot.Server.Telemetry;

/// <summary>The server's own numbers.</summary>
public sealed class ServerMetrics : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "SafetyBot.Server";

    private readonly Meter meter = new(Name);

    /// <summary>Begins to count.</summary>
    public ServerMetrics(OpenStreams streams)
    {
        meter.CreateObservableGauge("safetybot.streams", () => streams.Count, description: "Open streams");
    }

    /// <inheritdoc />
    public void Dispose() => meter.Dispose();
}
