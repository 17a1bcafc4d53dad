using System.Globalization;
using System.Net;

namespace SafetyBot.Server.Tests.Faults;

/// <summary>The server is killed at a random moment while people talk, and started anew on what is on the disk.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Usual = 20;
    private const int Full = 200;
    private const int People = 4;
    private const int LongestBeforeKill = 400;

    private static int Rounds => Environment.GetEnvironmentVariable("SAFETYBOT_FULL") == "1" ? Full : Usual;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("SAFETYBOT_SEED"), CultureInfo.InvariantCulture, out var seed)
        ? seed
        : Environment.TickCount;

    [Fact]
    public async Task F01_F02_F03_KilledAtRandomMoments_NothingLostNothingDoubled()
    {
        var seed = Seed;
        output.WriteLine($"SAFETYBOT_SEED={seed}");
        var random = new Random(seed);
        using var data = new FreshDirectory();
        List<KilledPerson>? people = null;
        for (var round = 0; round < Rounds; round++)
        {
            await using var server = await ServerProcess.StartAsync(data.Path, "--DirectLine:MessagesPerTenSeconds", "100000");
            if (people is null)
            {
                people = [];
                for (var i = 0; i < People; i++)
                {
                    people.Add(await KilledPerson.StartAsync(server.Address, i));
                }
            }

            // F03: what was kept before the kill and not yet seen comes by replay. F01, F02: what was not acknowledged is sent again.
            foreach (var person in people)
            {
                await person.ComeBackAsync(server.Address);
                await person.CheckAsync();
            }

            using var stop = new CancellationTokenSource();
            var talking = people.Select(person => person.TalkAsync(stop.Token)).ToList();
            await Task.Delay(random.Next(LongestBeforeKill), CancellationToken.None);
            await server.KillAsync();
            await stop.CancelAsync();
            await Task.WhenAll(talking);
            foreach (var person in people)
            {
                person.AssertNotInLog(server.Output);
            }
        }

        await using var last = await ServerProcess.StartAsync(data.Path);
        foreach (var person in people!)
        {
            await person.ComeBackAsync(last.Address);
            await person.CheckAsync();
            person.Dispose();
        }

        output.WriteLine($"{Rounds} kills, {people.Sum(person => person.Acknowledged)} messages acknowledged, {people.Sum(person => person.SentAgain)} sent again");
        Assert.True(people.Sum(person => person.Acknowledged) > Rounds);
    }

    [Fact]
    public async Task R8_Killed_ReadyAgainWithinThirtySeconds()
    {
        using var data = new FreshDirectory();
        await using (var server = await ServerProcess.StartAsync(data.Path))
        {
            using var person = await DirectLineClient.StartAsync(server.Address);
            await person.SayAsync("hoi");
            await server.KillAsync();
        }

        var since = DateTime.UtcNow;
        await using var again = await ServerProcess.StartAsync(data.Path);
        using var http = new HttpClient { BaseAddress = again.Address };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        Assert.True(DateTime.UtcNow - since < TimeSpan.FromSeconds(30));
    }
}
