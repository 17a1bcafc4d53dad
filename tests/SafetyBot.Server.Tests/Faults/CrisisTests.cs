using System.Diagnostics;
using System.Text.Json;

namespace SafetyBot.Server.Tests.Faults;

public sealed class CrisisTests(RunningServer server)
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("crisis.nl.jsonl")]
    [InlineData("crisis.en.jsonl")]
    public async Task R6_CrisisSet_HelpNumbersWithinFiveSeconds(string file)
    {
        var unanswered = new List<string>();
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Content", file)))
        {
            using var row = JsonDocument.Parse(line);
            using var person = await server.NewPersonAsync();
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

        Assert.Empty(unanswered);
    }
}
