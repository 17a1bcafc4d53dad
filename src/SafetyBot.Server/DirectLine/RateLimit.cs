using System.Collections.Concurrent;

namespace SafetyBot.Server.DirectLine;

/// <summary>Lets a number of calls through in a stretch of time, for each key apart; after a full stretch without calls all of them at once.</summary>
/// <param name="calls">How many.</param>
/// <param name="stretch">In what time.</param>
/// <param name="clock">The clock.</param>
/// <remarks>Counts by a clock that cannot be set back or forward. The generic cell rate algorithm: one number a key, the time at which its calls so far are paid for.</remarks>
public sealed class RateLimit(int calls, TimeSpan stretch, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, long> paidUntil = new(StringComparer.Ordinal);
    private readonly long price = Math.Max(1, stretch.Ticks / calls);
    private readonly long start = clock.GetTimestamp();
    private long nextSweep;

    /// <summary>How many keys are remembered.</summary>
    public int Keys => paidUntil.Count;

    /// <summary>Takes one call.</summary>
    /// <returns>Zero when it may go through; else how long to wait.</returns>
    public TimeSpan Take(string key)
    {
        var now = Now();
        while (true)
        {
            var known = paidUntil.TryGetValue(key, out var before);
            var after = Math.Max(before, now) + price;
            if (after - now > stretch.Ticks)
            {
                return TimeSpan.FromTicks(after - now - stretch.Ticks);
            }

            if (known ? paidUntil.TryUpdate(key, after, before) : paidUntil.TryAdd(key, after))
            {
                return TimeSpan.Zero;
            }
        }
    }

    /// <summary>Counts a call that another replica let through.</summary>
    public void Charge(string key)
    {
        var now = Now();
        paidUntil.AddOrUpdate(
            key,
            static (_, call) => call.Now + call.Price,
            static (_, before, call) => Math.Min(Math.Max(before, call.Now) + call.Price, call.Now + call.Stretch),
            (Now: now, Price: price, Stretch: stretch.Ticks));
    }

    private long Now()
    {
        var now = clock.GetElapsedTime(start).Ticks;
        Sweep(now);
        return now;
    }

    private void Sweep(long now)
    {
        var due = Interlocked.Read(ref nextSweep);
        if (now < due || Interlocked.CompareExchange(ref nextSweep, now + stretch.Ticks, due) != due)
        {
            return;
        }

        foreach (var entry in paidUntil)
        {
            if (entry.Value <= now)
            {
                paidUntil.TryRemove(entry);
            }
        }
    }
}
