namespace SafetyBot.Server.DirectLine;

/// <summary>Lets a number of tries through in any stretch of time, for each key apart. Unlike <see cref="RateLimit"/> it never lets more through, however they are spread: that number is a promise.</summary>
/// <param name="tries">How many.</param>
/// <param name="stretch">In what time.</param>
/// <param name="clock">The clock; counted by a timer that cannot be set back or forward.</param>
public sealed class TryLimit(int tries, TimeSpan stretch, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<TimeSpan>> made = new(StringComparer.Ordinal);
    private readonly long start = clock.GetTimestamp();

    /// <summary>Takes one try.</summary>
    /// <returns>Whether it may go through.</returns>
    public bool Take(string key)
    {
        lock (gate)
        {
            return Count(key) < tries && Add(key);
        }
    }

    /// <summary>Counts a try that another replica let through.</summary>
    public void Charge(string key)
    {
        lock (gate)
        {
            Count(key);
            Add(key);
        }
    }

    private int Count(string key)
    {
        var longAgo = clock.GetElapsedTime(start) - stretch;
        foreach (var (other, times) in made.ToList())
        {
            while (times.TryPeek(out var time) && time <= longAgo)
            {
                times.Dequeue();
            }

            if (times.Count == 0)
            {
                made.Remove(other);
            }
        }

        return made.GetValueOrDefault(key)?.Count ?? 0;
    }

    private bool Add(string key)
    {
        if (!made.TryGetValue(key, out var times))
        {
            made[key] = times = new Queue<TimeSpan>();
        }

        times.Enqueue(clock.GetElapsedTime(start));
        return true;
    }
}
