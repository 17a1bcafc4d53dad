using System.Diagnostics;

namespace SafetyBot.Server.Tests.Faults;

/// <summary>Knocks at the doors that must stay open whatever happens: the sign of life and the page with helplines.</summary>
internal sealed class Doors(Uri address)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly List<TimeSpan> times = [];

    /// <summary>How long nineteen of twenty answers took at most: one may meet a busy machine.</summary>
    public TimeSpan Usual => times.Order().ElementAt(times.Count * 19 / 20);

    /// <summary>Knocks until it is told to stop.</summary>
    public async Task KnockAsync(CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = address };
        while (!stop.IsCancellationRequested)
        {
            foreach (var door in (string[])["/health/live", "/"])
            {
                var since = Stopwatch.GetTimestamp();
                using var response = await http.GetAsync(new Uri(door, UriKind.Relative), CancellationToken.None);
                times.Add(Stopwatch.GetElapsedTime(since));
                Assert.True(response.IsSuccessStatusCode, $"{door} answers {response.StatusCode}.");
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }
}
