using System.Globalization;

namespace SafetyBot.LoadDriver;

/// <summary>People who keep a stream open and say nothing.</summary>
internal sealed class IdleCrowd : IAsyncDisposable
{
    private const int AtOnce = 64;

    private readonly List<DirectLineDoor> doors = [];
    private readonly List<Task> sitting = [];

    /// <summary>How many streams were opened.</summary>
    public int Count => doors.Count;

    /// <summary>How many of them are open still.</summary>
    public int Open => sitting.Count(one => !one.IsCompleted);

    /// <summary>Opens streams, and tells what each costs the server once it rests.</summary>
    /// <param name="open">Makes a way in.</param>
    /// <param name="people">How many.</param>
    /// <param name="rest">How long to wait before memory is looked at.</param>
    /// <param name="load">The servers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task SitAsync(Func<DirectLineDoor> open, int people, TimeSpan rest, ServerLoad load, CancellationToken cancellationToken)
    {
        // The first ones pay for what all share.
        await OpenAsync(open, AtOnce, cancellationToken);
        var before = load.Megabytes();
        while (doors.Count < people)
        {
            await OpenAsync(open, Math.Min(AtOnce, people - doors.Count), cancellationToken);
        }

        await Task.Delay(rest, cancellationToken);
        var after = load.Megabytes();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"idle, {doors.Count} streams: RSS {before:F0} to {after:F0} MB, {(after - before) * 1024 / (doors.Count - AtOnce):F1} KB a stream with its conversation"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var some in doors.Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(door => door.DisposeAsync().AsTask()));
        }
    }

    private async Task OpenAsync(Func<DirectLineDoor> open, int count, CancellationToken cancellationToken)
    {
        var opened = Enumerable.Range(0, count).Select(_ => open()).ToList();
        await Task.WhenAll(opened.Select(door => door.BeginAsync(cancellationToken)));
        doors.AddRange(opened);
        sitting.AddRange(opened.Select(door => door.SitAsync()));
    }
}
