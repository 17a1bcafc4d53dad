using System.Net;
using System.Text;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Server.Tests.Faults;

/// <summary>A message of somebody else that is checked goes out once and is kept nowhere: not in the database, its log, a replay, the state, logs, traces or metrics.</summary>
public sealed class CheckMessageCanaryTests(PostgresServer postgres) : IDisposable
{
    private const string Canary = "kanariepaars";
    private const string Quote = "zeg niks tegen je ouders";
    private const string Message = $"{Quote} {Canary}";
    private const string Danger = $"je hebt nog een uur om te betalen {Canary}, anders stuur ik je foto naar iedereen";

    private readonly FreshDirectory data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData(ChosenDatabase.Sqlite)]
    [InlineData(ChosenDatabase.Postgres)]
    public async Task A32_CheckedMessage_GoesOutOnceAndIsNowhereAfterwards(string kind)
    {
        var database = await ChosenDatabase.NewAsync(kind, data.Path, postgres);
        using var collector = new TelemetryCollector();
        DirectLineClient person;
        var output = "";
        await using (var server = await ServerProcess.StartAsync(
            new Surroundings { Environment = collector.Environment }, data.Path, ["--Logging:LogLevel:Default", "Trace", .. database.Settings]))
        {
            person = await DirectLineClient.StartAsync(server.Address);
            using var stream = await person.ListenAsync();
            await person.SayAsync("check dit bericht");
            Assert.Equal(HttpStatusCode.OK, (await person.SayAsync(Message, "checked")).Status);
            await stream.WaitForAsync(said => !said.IsFromPerson && said.Words.Contains(Quote, StringComparison.Ordinal));

            // Said again by a client that did not hear of it: the kept answer, without the words.
            Assert.Equal(HttpStatusCode.OK, (await person.SayAsync(Message, "checked")).Status);
            await person.SayAsync("check dit bericht");
            await person.SayAsync(Danger);
            await person.SayAsync("ja");
            await person.SayAsync("nee");
            await person.SayAsync("menu");
            await person.SayAsync("check dit bericht");
            await person.SayAsync(Canary + new string('a', 4000));
            await person.SayAsync("ik wil dood " + Canary + new string('a', 4000));
            await AssertReplayAsync(person);
            await collector.ToldAsync("http.route");
            output = server.Output;
            await server.KillAsync();
        }

        await using (var opened = await database.OpenAsync())
        {
            var stop = TestContext.Current.CancellationToken;
            var kept = await opened.Conversations.ReadAsync(person.Conversation, 0, 1000, stop);
            var state = (await opened.Conversations.LoadAsync(person.Conversation, null, stop)).State!;
            AssertNothingOf($"{Encoding.UTF8.GetString(ActivityJson.Write([.. kept.Select(activity => activity.Kept)]))} {state}");
        }

        await using (var again = await ServerProcess.StartAsync(data.Path, database.Settings))
        {
            using var back = person.At(again.Address);
            await back.ReconnectAsync("0");
            await AssertReplayAsync(back);
            output += again.Output;
        }

        AssertNothingOf(output + collector.Received);
        Assert.Empty(ByteSearch.FilesWith(data.Path, Canary));
        Assert.True(kind != ChosenDatabase.Postgres || ByteSearch.FilesWith(postgres.DataDirectory!, Canary).Count == 0);
        person.Dispose();
    }

    private static async Task AssertReplayAsync(DirectLineClient person)
    {
        var replay = string.Join('\n', (await person.ReadAsync()).Select(said => said.Words));
        AssertNothingOf(replay);
        Assert.Contains("Deze woorden heb ik niet bewaard.", replay, StringComparison.Ordinal);
        Assert.Contains("(de woorden bewaar ik niet)", replay, StringComparison.Ordinal);
    }

    private static void AssertNothingOf(string kept)
    {
        Assert.DoesNotContain(Canary, kept, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Quote, kept, StringComparison.OrdinalIgnoreCase);
    }
}
