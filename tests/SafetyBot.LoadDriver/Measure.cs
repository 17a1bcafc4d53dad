using System.Collections.Concurrent;
using System.Globalization;

namespace SafetyBot.LoadDriver;

/// <summary>Counts turns and how long they took.</summary>
internal sealed class Measure
{
    private readonly ConcurrentQueue<int> microseconds = new();
    private readonly ConcurrentQueue<int> deliveries = new();
    private readonly ConcurrentDictionary<string, int> errors = new();
    private int finished;
    private volatile bool counting;

    /// <summary>How many turns were counted.</summary>
    public int Turns => microseconds.Count;

    /// <summary>Begins to count: the warm-up is over.</summary>
    public void Begin() => counting = true;

    /// <summary>Ends counting.</summary>
    public void End() => counting = false;

    /// <summary>One turn.</summary>
    public void Turn(TimeSpan took)
    {
        if (counting)
        {
            microseconds.Enqueue((int)took.TotalMicroseconds);
        }
    }

    /// <summary>A reply that came over a stream.</summary>
    /// <param name="after">How long after the answer to the post, which follows the commit; zero when it came before that.</param>
    public void Delivered(TimeSpan after)
    {
        if (counting)
        {
            deliveries.Enqueue((int)after.TotalMicroseconds);
        }
    }

    /// <summary>One quickscan played to its end.</summary>
    public void Finished()
    {
        if (counting)
        {
            Interlocked.Increment(ref finished);
        }
    }

    /// <summary>One failure.</summary>
    public void Failed(string kind) => errors.AddOrUpdate(kind, 1, static (_, count) => count + 1);

    /// <summary>The figures in one line.</summary>
    public string Told(TimeSpan during)
    {
        var sorted = microseconds.Order().ToArray();
        var delivered = deliveries.Order().ToArray();
        var stream = delivered.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"  over the stream after the answer to the post p50 {At(delivered, 0.5):F1} ms p99 {At(delivered, 0.99):F1} ms");
        var failed = errors.IsEmpty ? "0" : string.Join(", ", errors.Select(error => $"{error.Key.Trim()} x{error.Value}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"turns/s {sorted.Length / during.TotalSeconds:F0}  scans {finished}  p50 {At(sorted, 0.5):F1} ms  p99 {At(sorted, 0.99):F1} ms  errors {failed}{stream}");
    }

    private static double At(int[] sorted, double part) => sorted.Length == 0 ? 0 : sorted[(int)((sorted.Length - 1) * part)] / 1000.0;
}
