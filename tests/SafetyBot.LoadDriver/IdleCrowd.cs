using System.Globalization;

namespace SafetyBot.LoadDriver;

/// <summary>People who keep a stream open and say nothing, to see what each costs the server.</summary>
internal static class IdleCrowd
{
    private const int AtOnce = 64;

    /// <summary>Opens the streams, lets them be for a while, and tells the server's memory.</summary>
    /// <param name="http">The way to the server.</param>
    /// <param name="people">How many.</param>
    /// <param name="during">How long they stay.</param>
    /// <param name="load">The server's process.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task SitAsync(HttpClient http, int people, TimeSpan during, ServerLoad load, CancellationToken cancellationToken)
    {
        var doors = new List<DirectLineDoor>();
        try
        {
            // The first ones pay for what all share.
            await OpenAsync(AtOnce);
            var before = load.Megabytes();
            while (doors.Count < people)
            {
                await OpenAsync(Math.Min(AtOnce, people - doors.Count));
            }

            await Task.Delay(during, cancellationToken);
            var after = load.Megabytes();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"idle, {doors.Count} streams: RSS {before:F0} to {after:F0} MB, {(after - before) * 1024 / (doors.Count - AtOnce):F1} KB a stream with its conversation"));
        }
        finally
        {
            await Task.WhenAll(doors.Select(door => door.DisposeAsync().AsTask()));
        }

        async Task OpenAsync(int count)
        {
            var opened = Enumerable.Range(0, count).Select(_ => new DirectLineDoor(http)).ToList();
            await Task.WhenAll(opened.Select(door => door.BeginAsync(cancellationToken)));
            doors.AddRange(opened);
        }
    }
}
