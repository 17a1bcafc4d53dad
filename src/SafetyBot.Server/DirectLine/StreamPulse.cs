namespace SafetyBot.Server.DirectLine;

/// <summary>Lets every open stream say again and again that it is alive. A page that hears nothing for twice that long makes its line anew.</summary>
public sealed class StreamPulse(OpenStreams streams, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                streams.Pulse();
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
