using System.Diagnostics;

namespace SafetyBot.LoadDriver;

/// <summary>Spreads turns evenly over time, whoever takes them.</summary>
/// <param name="perSecond">How many turns a second; 0: as many as can be.</param>
internal sealed class Pace(int perSecond)
{
    private long next = Stopwatch.GetTimestamp();

    /// <summary>Waits for the next place.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (perSecond == 0)
        {
            return;
        }

        var step = Stopwatch.Frequency / perSecond;
        var place = Interlocked.Add(ref next, step);
        var now = Stopwatch.GetTimestamp();
        if (place > now)
        {
            await Task.Delay(Stopwatch.GetElapsedTime(now, place), cancellationToken);
        }
        else
        {
            // Lost time is not made up for: that would be a crowd, not a pace.
            Interlocked.CompareExchange(ref next, now, place);
        }
    }
}
