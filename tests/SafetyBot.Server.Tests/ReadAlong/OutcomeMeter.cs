using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using SafetyBot.Server.ReadAlong;

namespace SafetyBot.Server.Tests.ReadAlong;

/// <summary>Hears what one second reader counts.</summary>
internal sealed class OutcomeMeter : IMeterFactory
{
    private readonly MeterListener listener = new();
    private readonly List<Meter> meters = [];

    public OutcomeMeter()
    {
        listener.InstrumentPublished = (instrument, heard) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, this))
            {
                heard.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) =>
        {
            Assert.Equal(ReadAlongMetrics.Duration, instrument.Name);
            Assert.InRange(seconds, 0, 60);
            Assert.Equal(["outcome"], tags.ToArray().Select(tag => tag.Key));
            Outcomes.Enqueue((string)tags[0].Value!);
        });
        listener.Start();
    }

    public ConcurrentQueue<string> Outcomes { get; } = new();

    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        var meter = new Meter(options);
        meters.Add(meter);
        return meter;
    }

    public void Dispose()
    {
        listener.Dispose();
        meters.ForEach(meter => meter.Dispose());
    }
}
