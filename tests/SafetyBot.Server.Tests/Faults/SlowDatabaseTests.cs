using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using SafetyBot.Storage;
using SafetyBot.Storage.Sqlite;

namespace SafetyBot.Server.Tests.Faults;

/// <summary>The database hangs for a while.</summary>
public sealed class SlowDatabaseTests(ITestOutputHelper output)
{
    private const int People = 50;
    private static readonly TimeSpan Wait = TestSize.Of(usual: TimeSpan.FromSeconds(3), full: TimeSpan.FromSeconds(10));
    private static readonly TimeSpan Hangs = TestSize.Of(usual: TimeSpan.FromSeconds(5), full: TimeSpan.FromSeconds(13));
    private static readonly TimeSpan Recovers = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task F12_DiskHangs_TurnsAreRefusedInTimeAndTheDoorsStayOpen()
    {
        using var data = new FreshDirectory();
        using var disk = new FaultyDisk(data.Path);
        await HangAsync(
            new ChosenDatabase(data.Path, null),
            new Surroundings { Environment = disk.Environment },
            () =>
            {
                disk.Set(DiskFault.SyncsHang);
                return new Ending(() => disk.Set(DiskFault.None));
            });
    }

    [Fact]
    public async Task F12_LockedByALongWriter_TurnsAreRefusedInTimeAndTheDoorsStayOpen()
    {
        using var data = new FreshDirectory();
        await HangAsync(
            new ChosenDatabase(data.Path, null),
            new Surroundings(),
            () =>
            {
                var other = SqliteSession.Open(new StorageOptions { Directory = data.Path }.DatabaseFile, Recovers, SqliteOpenMode.ReadWrite);
                using var command = other.CreateCommand();
                command.CommandText = "BEGIN IMMEDIATE";
                command.ExecuteNonQuery();
                return other;
            });
    }

    [Fact]
    public async Task F12_PostgresPaused_TurnsAreRefusedInTimeAndTheDoorsStayOpen()
    {
        await using var own = new PostgresServer();
        using var data = new FreshDirectory();
        await HangAsync(
            await ChosenDatabase.NewAsync(ChosenDatabase.Postgres, data.Path, own),
            new Surroundings(),
            () =>
            {
                own.Pause();
                return new Ending(own.Resume);
            });
    }

    private async Task HangAsync(ChosenDatabase database, Surroundings surroundings, Func<IDisposable> hang)
    {
        await using var server = await ServerProcess.StartAsync(
            surroundings, database.DataDirectory, ["--Storage:Wait", Wait.ToString(), .. database.Settings]);
        var people = await Task.WhenAll(Enumerable.Range(0, People).Select(_ => DirectLineClient.StartAsync(server.Address)));
        Assert.All(await Task.WhenAll(people.Select(person => person.SayAsync("hoi", "before"))), answer => Assert.Equal(HttpStatusCode.OK, answer.Status));

        var doors = new Doors(server.Address);
        using var over = new CancellationTokenSource();
        using (hang())
        {
            var knocking = doors.KnockAsync(over.Token);
            var until = Task.Delay(Hangs, CancellationToken.None);
            var since = Stopwatch.GetTimestamp();
            var answers = await Task.WhenAll(people.Select(person => person.SayAsync("hoi", "meanwhile")));
            Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, Wait + TimeSpan.FromSeconds(3));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status));
            Assert.All(answers, answer => Assert.True(answer.RetryAfter > TimeSpan.Zero && answer.Message.Contains("112", StringComparison.Ordinal)));
            await until;
            await over.CancelAsync();
            await knocking;
        }

        output.WriteLine($"the doors answered within {doors.Usual.TotalMilliseconds:0} ms");
        Assert.InRange(doors.Usual, TimeSpan.Zero, TimeSpan.FromMilliseconds(200));
        foreach (var person in people)
        {
            var ends = DateTime.UtcNow + Recovers;
            while ((await person.SayAsync("hoi", "meanwhile")).Status != HttpStatusCode.OK)
            {
                Assert.True(DateTime.UtcNow < ends, "R8: it does not recover within 30 s.");
                await Task.Delay(200, CancellationToken.None);
            }

            Rules.Check(["before", "meanwhile"], await person.ReadAsync());
            person.Dispose();
        }
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
