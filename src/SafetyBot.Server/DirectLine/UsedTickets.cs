using System.Collections.Concurrent;

namespace SafetyBot.Server.DirectLine;

/// <summary>Remembers which tickets were used, for as long as they would be good.</summary>
internal sealed class UsedTickets(TimeProvider clock)
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, DateTimeOffset> used = new(StringComparer.Ordinal);
    private long nextSweep = (clock.GetUtcNow() + SweepEvery).UtcTicks;

    /// <summary>True the first time a ticket is taken.</summary>
    public bool Take(string number, DateTimeOffset expires)
    {
        Sweep(clock.GetUtcNow());
        return used.TryAdd(number, expires);
    }

    private void Sweep(DateTimeOffset now)
    {
        var due = Interlocked.Read(ref nextSweep);
        if (now.UtcTicks < due || Interlocked.CompareExchange(ref nextSweep, (now + SweepEvery).UtcTicks, due) != due)
        {
            return;
        }

        foreach (var (number, expires) in used)
        {
            if (expires <= now)
            {
                used.TryRemove(number, out _);
            }
        }
    }
}
