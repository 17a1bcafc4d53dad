using System.Net;

namespace SafetyBot.Server.Tests.Faults;

/// <summary>The disk is cut off, full, broken.</summary>
public sealed class DiskTests(ITestOutputHelper output)
{
    private const string Words = "zonnebloem";
    private static readonly TimeSpan Recovers = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task F07_PowerCut_EverythingAcknowledgedIsThere()
    {
        var random = TestSize.NewRandom(output);
        using var places = new FreshDirectory();
        var data = Directory.CreateDirectory(Path.Combine(places.Path, "0")).FullName;
        KilledPeople? people = null;
        for (var round = 1; round <= TestSize.Of(usual: 5, full: 50); round++)
        {
            using var disk = new FaultyDisk(data);
            await using var server = await ServerProcess.StartAsync(
                new Surroundings { Environment = disk.Environment }, data, "--DirectLine:MessagesPerTenSeconds", "100000");
            people ??= await KilledPeople.StartAsync(server.Address, 4);
            await people.ComeBackAsync(server.Address);
            await people.TalkWhileAsync(async () =>
            {
                await Task.Delay(random.Next(600));
                await server.KillAsync();
            });

            // From here on only what was synced exists.
            data = Path.Combine(places.Path, round.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Folders.Copy(disk.Synced, data);
        }

        await using var last = await ServerProcess.StartAsync(data);
        await people!.ComeBackAsync(last.Address);
        output.WriteLine($"{people.Acknowledged} messages acknowledged, {people.SentAgain} sent again");
        people.Dispose();
    }

    [Fact]
    public async Task F07_PowerCutWithPostgres_EverythingAcknowledgedIsThere()
    {
        var random = TestSize.NewRandom(output);
        using var data = new FreshDirectory();
        await using var postgres = PostgresServer.OnFaultyDisk();
        var database = await ChosenDatabase.NewAsync(ChosenDatabase.Postgres, data.Path, postgres);
        string[] settings = ["--DirectLine:MessagesPerTenSeconds", "100000", .. database.Settings];
        KilledPeople? people = null;
        for (var round = 1; round <= TestSize.Of(usual: 2, full: 50); round++)
        {
            await using var server = await ServerProcess.StartAsync(data.Path, settings);
            people ??= await KilledPeople.StartAsync(server.Address, 4);
            await people.ComeBackAsync(server.Address);
            await people.TalkWhileAsync(async () =>
            {
                await Task.Delay(random.Next(600));
                await Task.WhenAll(postgres.LosePowerAsync(), server.KillAsync());
            });
        }

        await using var last = await ServerProcess.StartAsync(data.Path, settings);
        await people!.ComeBackAsync(last.Address);
        output.WriteLine($"{people.Acknowledged} messages acknowledged, {people.SentAgain} sent again");
        people.Dispose();
    }

    [Fact]
    public async Task F07_PostgresThatDoesNotSync_Refused()
    {
        await using var careless = new PostgresServer();
        using var data = new FreshDirectory();
        var database = await ChosenDatabase.NewAsync(ChosenDatabase.Postgres, data.Path, careless);
        await using (var source = Npgsql.NpgsqlDataSource.Create(database.Connection!))
        {
            await source.CreateCommand("ALTER SYSTEM SET fsync = off").ExecuteNonQueryAsync();
            await source.CreateCommand("SELECT pg_reload_conf(), pg_sleep(1)").ExecuteNonQueryAsync();
        }

        var (exit, told) = await ServerProcess.RunToEndAsync(["--urls", "http://127.0.0.1:0", "--Storage:Directory", data.Path, .. database.Settings]);
        Assert.Equal(1, exit);
        Assert.Contains("fsync", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F07_SqliteWithoutItsLog_Refused()
    {
        // A folder where the shared memory of the log should be, as on disks that cannot share memory: no write-ahead log is possible.
        using var data = new FreshDirectory();
        Directory.CreateDirectory(Path.Combine(data.Path, "safetybot.db-shm"));
        var (exit, told) = await ServerProcess.RunToEndAsync("--urls", "http://127.0.0.1:0", "--Storage:Directory", data.Path);
        Assert.Equal(1, exit);
        Assert.Contains("SafetyBot cannot start", told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F09_DiskFull_RefusesKindlyReadsOnAndRecovers()
    {
        using var disk = new SmallDisk();
        output.WriteLine($"mounted: {disk.IsMounted}");
        await using var server = await ServerProcess.StartAsync(disk.Surroundings, disk.Path, "--DirectLine:MessagesPerTenSeconds", "100000");
        using var person = await DirectLineClient.StartAsync(server.Address);
        var kept = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await person.SayAsync($"{Words} {i}", $"m{i}")).Status);
            kept.Add($"m{i}");
        }

        disk.Fill();

        // The log reuses its own space for a while before it needs more.
        Answer answer;
        var sent = kept.Count;
        do
        {
            answer = await person.SayAsync(new string('x', 3900), $"m{sent}");
            if (answer.Status == HttpStatusCode.OK)
            {
                kept.Add($"m{sent}");
            }

            sent++;
        }
        while (answer.Status == HttpStatusCode.OK && sent < 5000);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("112", answer.Message, StringComparison.Ordinal);
        Assert.NotNull(answer.RetryAfter);
        Rules.Check(kept, await person.ReadAsync());
        using var http = new HttpClient { BaseAddress = server.Address };
        Assert.Contains("tel:112", await http.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await person.SayAsync("ik wil weg", "again")).Status);
        Assert.False(server.HasExited);

        disk.Free();
        await RecoversAsync(async () => (await person.SayAsync("ik wil weg", "again")).Status == HttpStatusCode.OK);
        kept.Add("again");
        Rules.Check(kept, await person.ReadAsync());
        Assert.DoesNotContain(Words, server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Token, server.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DiskFault.WritesFail)]
    [InlineData(DiskFault.SyncsFail)]
    public async Task F10_DiskBroken_StopsItselfAndComesBackClean(DiskFault fault)
    {
        using var data = new FreshDirectory();
        using var disk = new FaultyDisk(data.Path);
        KilledPeople people;
        await using (var server = await ServerProcess.StartAsync(
            new Surroundings { Environment = disk.Environment }, data.Path, "--DirectLine:MessagesPerTenSeconds", "100000"))
        {
            people = await KilledPeople.StartAsync(server.Address, 4);
            await people.ComeBackAsync(server.Address);
            await people.TalkWhileAsync(async () =>
            {
                await Task.Delay(500);
                disk.Set(fault);
                Assert.Equal(1, await server.ExitAsync(TimeSpan.FromSeconds(15)));
            });
            people.AssertNotInLog(server.Output);
            Assert.Contains("disk of the database failed", server.Output, StringComparison.Ordinal);
        }

        disk.Set(DiskFault.None);
        await using var again = await ServerProcess.StartAsync(data.Path);
        await people.ComeBackAsync(again.Address);
        people.Dispose();
    }

    private static async Task RecoversAsync(Func<Task<bool>> works)
    {
        var until = DateTime.UtcNow + Recovers;
        while (!await works())
        {
            Assert.True(DateTime.UtcNow < until, "R8: it does not recover within 30 s.");
            await Task.Delay(200);
        }
    }
}
