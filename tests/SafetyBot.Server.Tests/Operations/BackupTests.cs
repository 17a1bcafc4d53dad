using System.Net;
using Microsoft.Data.Sqlite;

namespace SafetyBot.Server.Tests.Operations;

/// <summary>Backup and restore as an operator does them, with the server as a process.</summary>
public sealed class BackupTests : IDisposable
{
    private const UnixFileMode OnlyOurs = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly FreshDirectory directory = new();

    private string Data => Path.Combine(directory.Path, "data");

    private string Backup => Path.Combine(directory.Path, "backup");

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task E12_BackupAndRestore_SameChatsGoOn_ForgottenOnesStayForgotten()
    {
        DirectLineClient kept;
        DirectLineClient forgotten;
        var secret = "";
        await using (var server = await ServerProcess.StartAsync(Data, "--DirectLine:Secret="))
        {
            kept = await DirectLineClient.StartAsync(server.Address);
            forgotten = await DirectLineClient.StartAsync(server.Address);
            await kept.SayAsync("blijft staan");
            await forgotten.SayAsync("gaat weg");
            (await OperatorRun.RunAsync("backup", "--data", Data, "--to", Backup)).Succeeded();
            await kept.SayAsync("na de kopie");
            await forgotten.SayAsync("vergeet mij");
            await forgotten.SayAsync("1");
            Assert.DoesNotContain(await forgotten.ReadAsync(), said => said.Text == "gaat weg");

            // A server on the same files: no restore may begin.
            var refused = await OperatorRun.RunAsync("restore", "--data", Data, "--from", Backup, "--force");
            Assert.Equal((1, ""), (refused.Code, refused.Output));
            Assert.Contains("Stop it first", refused.Error, StringComparison.Ordinal);
            secret = await File.ReadAllTextAsync(Path.Combine(Data, "directline-secret"));
            server.AskToStop();
            Assert.Equal(0, await server.ExitAsync(TimeSpan.FromSeconds(10)));
        }

        var unforced = await OperatorRun.RunAsync("restore", "--data", Data, "--from", Backup);
        Assert.Equal(2, unforced.Code);
        Assert.Contains("--force", unforced.Error, StringComparison.Ordinal);

        // F11, and the key ring and the secret went with it: only the list of erasures is left.
        await File.WriteAllTextAsync(Path.Combine(Data, "safetybot.db"), "damaged");
        var (exit, output) = await ServerProcess.RunToEndAsync("--urls", "http://127.0.0.1:0", "--Storage:Directory", Data);
        Assert.Equal(1, exit);
        Assert.Contains("safetybot restore", output, StringComparison.Ordinal);
        Directory.Delete(Path.Combine(Data, "keys"), recursive: true);
        File.Delete(Path.Combine(Data, "directline-secret"));

        var restored = (await OperatorRun.RunAsync("restore", "--data", Data, "--from", Backup, "--force")).Succeeded();
        Assert.Contains("1 conversations", restored.Output, StringComparison.Ordinal);

        await using var again = await ServerProcess.StartAsync(Data, "--DirectLine:Secret=");
        Assert.Equal(secret, await File.ReadAllTextAsync(Path.Combine(Data, "directline-secret")));
        using var keptAgain = kept.At(again.Address);
        using var forgottenAgain = forgotten.At(again.Address);
        Assert.Contains(await keptAgain.ReadAsync(), said => said.Text == "blijft staan");
        Assert.DoesNotContain(await keptAgain.ReadAsync(), said => said.Text == "na de kopie");
        Assert.DoesNotContain(await forgottenAgain.ReadAsync(), said => said.Text == "gaat weg");
        Assert.Equal(HttpStatusCode.OK, (await keptAgain.SayAsync("hoi")).Status);
        Assert.False(Directory.Exists(Path.Combine(Data, "restoring")));
        kept.Dispose();
        forgotten.Dispose();
    }

    [Fact]
    public async Task Backup_IsWholeAndForTheOwnerAlone()
    {
        await StartOnceAsync();

        (await OperatorRun.RunAsync("backup", "--data", Data, "--to", Backup)).Succeeded();

        Assert.Equal(["directline-secret", "keys", "safetybot.db"], Directory.EnumerateFileSystemEntries(Backup).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(OnlyOurs, File.GetUnixFileMode(Backup));
        await using var connection = new SqliteConnection($"Data Source={Backup}/safetybot.db;Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Backup_FolderThere_RefusedAndUntouched()
    {
        await StartOnceAsync();
        Directory.CreateDirectory(Backup);

        var run = await OperatorRun.RunAsync("backup", "--data", Data, "--to", Backup);

        Assert.Equal(1, run.Code);
        Assert.Contains("already", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Backup));
    }

    [Fact]
    public async Task Backup_DamagedDatabase_RefusedAndLeavesNothing()
    {
        await StartOnceAsync();
        var file = Path.Combine(Data, "safetybot.db");
        var bytes = await File.ReadAllBytesAsync(file);
        bytes.AsSpan(0, 4096).Fill(0x5A);
        await File.WriteAllBytesAsync(file, bytes);

        var run = await OperatorRun.RunAsync("backup", "--data", Data, "--to", Backup);

        Assert.Equal(1, run.Code);
        Assert.Contains("damaged", run.Error, StringComparison.Ordinal);
        Assert.Equal(["data"], Directory.EnumerateFileSystemEntries(directory.Path).Select(Path.GetFileName));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task Restore_DamagedBackup_RefusedAndTheDatabaseStays()
    {
        await StartOnceAsync();
        (await OperatorRun.RunAsync("backup", "--data", Data, "--to", Backup)).Succeeded();
        await File.WriteAllTextAsync(Path.Combine(Backup, "safetybot.db"), "damaged");
        var before = await File.ReadAllBytesAsync(Path.Combine(Data, "safetybot.db"));

        var run = await OperatorRun.RunAsync("restore", "--data", Data, "--from", Backup, "--force");

        Assert.Equal(1, run.Code);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(Data, "safetybot.db")));
        Assert.False(Directory.Exists(Path.Combine(Data, "restoring")));
    }

    [Theory]
    [InlineData("backup", "--to", "/nowhere/backup")]
    [InlineData("restore", "--from", "/nowhere/backup")]
    [InlineData("erasures", "export", "--to", "/tmp/never-written")]
    [InlineData("audit", "verify")]
    public async Task NoDatabase_ToldAndNoneMade(params string[] command)
    {
        var run = await OperatorRun.RunAsync([.. command, "--data", Data]);

        Assert.Equal(1, run.Code);
        Assert.Contains("There is no", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Data, "safetybot.db")));
    }

    [Theory]
    [InlineData("backup", "--to", "/tmp/never-made")]
    [InlineData("restore", "--from", "/tmp/never-there")]
    public async Task Postgres_HasItsOwnTools(params string[] command)
    {
        var run = await OperatorRun.RunAsync([.. command, "--postgres", "Host=localhost"]);

        Assert.Equal(2, run.Code);
        Assert.Contains(command[0] == "backup" ? "pg_dump" : "pg_restore", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audit", "verify", "--postgres", "Host=127.0.0.1;Port=1;Database=none;Username=nobody;Password=hidden")]
    [InlineData("audit", "verify", "--postgres", "nonsense;Password=hidden")]
    [InlineData("erasures", "apply", "--from", "/nowhere/erasures.txt")]
    [InlineData("audit")]
    public async Task Wrong_ToldInOneSentence(params string[] command)
    {
        var run = await OperatorRun.RunAsync([.. command, .. command.Length > 1 ? new[] { "--data", Data } : []]);

        Assert.NotEqual(0, run.Code);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("hidden", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private async Task StartOnceAsync()
    {
        await using var server = await ServerProcess.StartAsync(Data, "--DirectLine:Secret=");
        server.AskToStop();
        await server.ExitAsync(TimeSpan.FromSeconds(10));
    }
}
