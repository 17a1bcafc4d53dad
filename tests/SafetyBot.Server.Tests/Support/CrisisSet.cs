using System.Diagnostics;
using System.Text.Json;

namespace SafetyBot.Server.Tests.Support;

/// <summary>R6: each message of the crisis set is answered with numbers of help within five seconds.</summary>
internal static class CrisisSet
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(5);

    /// <summary>Says every message in a conversation of its own.</summary>
    /// <param name="server">The server.</param>
    /// <param name="file">The set.</param>
    /// <param name="every">Takes one of so many.</param>
    /// <returns>Ids of those that were not answered in time.</returns>
    public static async Task<IReadOnlyList<string>> UnansweredAsync(Uri server, string file, int every = 1)
    {
        var unanswered = new List<string>();
        var lines = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Content", file));
        foreach (var line in lines.Where((_, number) => number % every == 0))
        {
            using var row = JsonDocument.Parse(line);
            using var person = await DirectLineClient.StartAsync(server);
            using var stream = await person.ListenAsync();
            var greeting = await stream.WaitForReplyAsync(after: 3);
            var since = Stopwatch.GetTimestamp();
            await person.SayAsync(row.RootElement.GetProperty("text").GetString()!);
            var answered = false;
            while (!answered && Stopwatch.GetElapsedTime(since) < Within)
            {
                answered = stream.Seen.Any(said => !said.IsFromPerson && said.Sequence > greeting.Sequence && said.Words.Contains("tel:", StringComparison.Ordinal));
                await Task.Delay(answered ? 0 : 5);
            }

            if (!answered)
            {
                unanswered.Add(row.RootElement.GetProperty("id").GetString()!);
            }
        }

        return unanswered;
    }
}
