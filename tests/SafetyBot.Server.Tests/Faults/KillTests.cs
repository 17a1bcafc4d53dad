namespace SafetyBot.Server.Tests.Faults;

/// <summary>The server is killed while people talk, and started anew on what is on the disk.</summary>
public sealed class KillTests(PostgresServer postgres, ITestOutputHelper output)
{
    private const int People = 4;
    private const int LongestBeforeKill = 400;
    private const int MostPassing = 30;

    private static readonly string[] Unlimited = ["--DirectLine:MessagesPerTenSeconds", "100000"];

    [Theory]
    [InlineData(ChosenDatabase.Sqlite)]
    [InlineData(ChosenDatabase.Postgres)]
    public async Task F01_F02_F03_KilledAtRandomMoments_NothingLostNothingDoubled(string kind)
    {
        var random = TestSize.NewRandom(output);
        using var data = new FreshDirectory();
        var database = await ChosenDatabase.NewAsync(kind, data.Path, postgres);
        KilledPeople? people = null;
        var rounds = TestSize.Of(usual: 10, full: 200);
        for (var round = 0; round < rounds; round++)
        {
            await using var server = await ServerProcess.StartAsync(data.Path, [.. Unlimited, .. database.Settings]);
            people ??= await KilledPeople.StartAsync(server.Address, People);

            // F03: what was kept before the kill and not yet seen comes by replay. F01, F02: what was not acknowledged is sent again.
            await people.ComeBackAsync(server.Address);
            await people.TalkWhileAsync(async () =>
            {
                await Task.Delay(random.Next(LongestBeforeKill));
                await server.KillAsync();
            });
            people.AssertNotInLog(server.Output);
        }

        await EndAsync(database, people!);
        output.WriteLine($"{rounds} kills, {people!.Acknowledged} messages acknowledged, {people.SentAgain} sent again");
        Assert.True(people.Acknowledged > rounds);
        people.Dispose();
    }

    [Fact]
    public Task F01_KilledBeforeTheCommit_MessageIsAbsentAndSentAgainKeptOnce() => KillAtAsync(DiskFault.KillBeforeWrite, async person =>
        Assert.DoesNotContain(await person.ReadAsync(), said => said.ClientId == person.Unanswered));

    [Fact]
    public Task F02_F03_KilledAfterTheCommit_ReplyComesByReplayAndSentAgainKeptOnce() => KillAtAsync(DiskFault.KillAfterSync, person =>
        person.SeeAsync(person.Unanswered!));

    private async Task KillAtAsync(DiskFault moment, Func<KilledPerson, Task> check)
    {
        var random = TestSize.NewRandom(output);
        using var data = new FreshDirectory();
        using var disk = new FaultyDisk(data.Path);
        KilledPerson? person = null;
        for (var round = 0; round < TestSize.Of(usual: 5, full: 70); round++)
        {
            disk.Set(DiskFault.None);
            await using var server = await ServerProcess.StartAsync(new Surroundings { Environment = disk.Environment }, data.Path, Unlimited);
            person ??= await KilledPerson.StartAsync(server.Address, 0);
            await person.ReconnectAsync(server.Address);
            if (person.Unanswered is not null)
            {
                await check(person);
            }

            await person.SendAgainAsync();
            await person.CheckAsync();
            await person.TalkAsync(messages: 3);

            // What the server does by itself at its start is over by now: the next write is that of a message.
            await Task.Delay(500);
            disk.Set(moment, passing: random.Next(MostPassing));
            await person.TalkAsync(CancellationToken.None);
            Assert.NotEqual(0, await server.ExitAsync(TimeSpan.FromSeconds(10)));
            person.AssertNotInLog(server.Output);
        }

        disk.Set(DiskFault.None);
        await using var last = await ServerProcess.StartAsync(data.Path);
        await person!.ReconnectAsync(last.Address);
        await check(person);
        await person.SendAgainAsync();
        await person.CheckAsync();
        person.Dispose();
    }

    private static async Task EndAsync(ChosenDatabase database, KilledPeople people)
    {
        IReadOnlyDictionary<string, int> messages;
        await using (var last = await ServerProcess.StartAsync(database.DataDirectory, database.Settings))
        {
            messages = await people.ComeBackAsync(last.Address);
        }

        await using var opened = await database.OpenAsync();
        await Rules.CheckAuditAsync(opened, messages);
    }
}
