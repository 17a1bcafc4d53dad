using System.Diagnostics;

namespace SafetyBot.LoadDriver;

/// <summary>Plays whole quickscans: from the greeting to the result, then a new conversation.</summary>
internal sealed class Person(int seed, Func<IDoor> open, Pace pace, Measure measure)
{
    private const int LongestScan = 80;
    private static readonly string[] Ways = ["menu=scan", "role=self", "scan-intro=start", "scan-review=correct", "result-next=menu"];

    private readonly Random random = new(seed);

    /// <summary>Plays until told to stop.</summary>
    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await using var door = open();
                await PlayOneAsync(door, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is HttpRequestException or System.Net.WebSockets.WebSocketException or OperationCanceledException)
            {
                measure.Failed(exception.GetType().Name + " " + (exception as HttpRequestException)?.StatusCode);
                await Task.Delay(100, CancellationToken.None);
            }
        }
    }

    private async Task PlayOneAsync(IDoor door, CancellationToken cancellationToken)
    {
        await pace.WaitAsync(cancellationToken);
        var offered = await TimedAsync(() => door.BeginAsync(cancellationToken));
        for (var turn = 0; turn < LongestScan && offered.Count > 0; turn++)
        {
            var pressed = Choose(offered);
            await pace.WaitAsync(cancellationToken);
            offered = await TimedAsync(() => door.PressAsync(pressed, cancellationToken));
            if (pressed == "result-next=menu")
            {
                measure.Finished();
                return;
            }
        }
    }

    // On through the scan; of the answers mostly no, sometimes don't know or yes.
    private string Choose(IReadOnlyList<string> offered) =>
        offered.FirstOrDefault(Ways.Contains)
        ?? offered.FirstOrDefault(button => random.Next(10) < 7 && button.EndsWith("=no", StringComparison.Ordinal))
        ?? offered.FirstOrDefault(button => random.Next(10) < 5 && button.EndsWith("=unknown", StringComparison.Ordinal))
        ?? offered[0];

    private async Task<IReadOnlyList<string>> TimedAsync(Func<Task<IReadOnlyList<string>>> turn)
    {
        var start = Stopwatch.GetTimestamp();
        var offered = await turn();
        measure.Turn(Stopwatch.GetElapsedTime(start));
        return offered;
    }
}
