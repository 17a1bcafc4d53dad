using SafetyBot.Storage;
using SafetyBot.Storage.Sqlite;

namespace SafetyBot.Server.Tests.Faults;

/// <summary>Files of the embedded database are damaged while the server is down.</summary>
public sealed class DamageTests(ITestOutputHelper output) : IDisposable
{
    private readonly FreshDirectory directory = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StorageOptions Options => new() { Directory = Path.Combine(directory.Path, "data") };

    private string Log => Options.DatabaseFile + "-wal";

    public void Dispose() => directory.Dispose();

    [Theory]
    [InlineData("cut off")]
    [InlineData("byte changed")]
    [InlineData("emptied")]
    [InlineData("gone")]
    public async Task F11_LogDamaged_RefusedNothingDeletedAndTheBackupRestored(string damage)
    {
        var backup = Path.Combine(directory.Path, "backup");
        DirectLineClient person;
        await using (var server = await ServerProcess.StartAsync(Options.Directory))
        {
            person = await DirectLineClient.StartAsync(server.Address);
            await SayAsync(person, 0, 5);
            SqliteBackup.Backup(Options, backup);
            await SayAsync(person, 5, 10);
            await server.KillAsync();
        }

        var log = await File.ReadAllBytesAsync(Log, Stop);
        switch (damage)
        {
            case "cut off":
                log = log[..(log.Length / 2)];
                break;
            case "byte changed":
                log[log.Length / 2] ^= 0x40;
                break;
            default:
                log = [];
                break;
        }

        await File.WriteAllBytesAsync(Log, log, Stop);
        if (damage == "gone")
        {
            File.Delete(Log);
        }

        var before = await FilesAsync();
        var told = await RefusedAsync();
        Assert.Contains("commits", told, StringComparison.Ordinal);
        var after = await FilesAsync();
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));

        await SqliteBackup.RestoreAsync(Options, backup, DateTimeOffset.UtcNow, Stop);
        await using var again = await ServerProcess.StartAsync(Options.Directory);
        using var back = person.At(again.Address);
        Rules.Check(Enumerable.Range(0, 5).Select(i => $"m{i}"), await back.ReadAsync());
        await SayAsync(back, 5, 10);
        Rules.Check(Enumerable.Range(0, 10).Select(i => $"m{i}"), await back.ReadAsync());
        person.Dispose();
    }

    [Fact]
    public async Task F11_DatabaseGone_RefusedAndNoNewOneMade()
    {
        await FillAsync();
        File.Delete(Options.DatabaseFile);
        Assert.Contains("is gone", await RefusedAsync(), StringComparison.Ordinal);
        Assert.False(File.Exists(Options.DatabaseFile));
    }

    [Theory]
    [InlineData("SELECT substr(body, 1, 64) FROM turns LIMIT 1 OFFSET 3")]
    [InlineData("SELECT substr(value, 1, 64) FROM secrets WHERE name = 'seal-key'")]
    public async Task F11_BytesChangedInsideARow_Refused(string row)
    {
        await FillAsync();
        byte[] body;
        await using (var connection = SqliteSession.Open(Options.DatabaseFile, TimeSpan.FromSeconds(5), Microsoft.Data.Sqlite.SqliteOpenMode.ReadOnly))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = row;
            body = (byte[])(await command.ExecuteScalarAsync(Stop))!;
        }

        var bytes = await File.ReadAllBytesAsync(Options.DatabaseFile, Stop);
        bytes[bytes.AsSpan().IndexOf(body) + 40] ^= 1;
        await File.WriteAllBytesAsync(Options.DatabaseFile, bytes, Stop);
        Assert.Contains("cannot be read", await RefusedAsync(), StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Options.DatabaseFile, Stop));
    }

    [Fact]
    public async Task F11_ByteChangedAnywhere_RefusedOrAllWordsAsTheyWere()
    {
        var random = TestSize.NewRandom(output);
        await FillAsync();
        var whole = await File.ReadAllBytesAsync(Options.DatabaseFile, Stop);
        var refused = 0;
        var flips = TestSize.Of(usual: 60, full: 1000);
        for (var flip = 0; flip < flips; flip++)
        {
            var (at, bit) = (random.Next(whole.Length), random.Next(8));
            var bytes = (byte[])whole.Clone();
            bytes[at] ^= (byte)(1 << bit);
            await File.WriteAllBytesAsync(Options.DatabaseFile, bytes, Stop);
            await using var database = StorageRegistration.Create(Options, null, _ => { });
            try
            {
                await database.StartAsync(Stop);
            }
            catch (StorageStartException)
            {
                refused++;
                continue;
            }

            for (var i = 0; i < 20; i++)
            {
                Assert.True((await database.Conversations.TextsAsync($"conversation-{i}")).SequenceEqual(TextsOf(i)), $"Bit {bit} of byte {at} was not noticed.");
            }
        }

        output.WriteLine($"{refused} of {flips} refused; the others hit what is not used");
        Assert.NotEqual(0, refused);
    }

    private static string[] TextsOf(int i) => [$"words {i}", $"reply to words {i}", "and one more"];

    private static async Task SayAsync(DirectLineClient person, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await person.SayAsync($"bericht {i}", $"m{i}")).Status);
        }
    }

    private async Task FillAsync()
    {
        await using var database = StorageRegistration.Create(Options, null, _ => { });
        await database.StartAsync(Stop);
        for (var i = 0; i < 20; i++)
        {
            await database.Conversations.SayAsync($"conversation-{i}", $"words {i}", "key");
        }
    }

    private async Task<string> RefusedAsync()
    {
        var (exit, told) = await ServerProcess.RunToEndAsync("--urls", "http://127.0.0.1:0", "--Storage:Directory", Options.Directory);
        Assert.Equal(1, exit);
        Assert.Contains("restore", told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
        return told;
    }

    // The shared memory of the log is made anew at every start and holds nothing.
    private async Task<Dictionary<string, string>> FilesAsync()
    {
        var files = new Dictionary<string, string>();
        foreach (var file in Directory.EnumerateFiles(Options.Directory, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            files[file] = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(file, Stop)));
        }

        return files;
    }
}
