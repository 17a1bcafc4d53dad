using System.Net;
using System.Net.Sockets;

[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]

namespace SafetyBot.Server.Tests.Start;

public sealed class StartTests
{
    [Fact]
    public async Task Help_Asked_TellsAndEnds()
    {
        var (exit, output) = await ServerProcess.RunToEndAsync("--help");
        Assert.Equal(0, exit);
        Assert.Contains("http://localhost:5080", output, StringComparison.Ordinal);
        Assert.Contains("--Storage:Directory", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Port_InUse_ToldClearly()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var data = new FreshDirectory();
        var (exit, output) = await ServerProcess.RunToEndAsync("--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}", "--Storage:Directory", data.Path);
        Assert.Equal(1, exit);
        Assert.Contains("SafetyBot cannot start", output, StringComparison.Ordinal);
        Assert.Contains("--urls", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_ManyWrong_AllToldAtOnce()
    {
        using var data = new FreshDirectory();
        using var dialogs = new FreshDirectory();
        await File.WriteAllTextAsync(Path.Combine(dialogs.Path, "signals.yaml"), "signals: [\n");
        var (exit, output) = await ServerProcess.RunToEndAsync(
            "--Storage:Directory", data.Path,
            "--DirectLine:Secret", "short",
            "--DirectLine:AllowedOrigins:0", "example.org/path",
            "--DirectLine:MessagesPerTenSeconds", "many",
            "--Proxy:TrustedAddresses:0", "nginx",
            "--Web:Unknown", "1",
            "--Dialogs:Directory", dialogs.Path);
        Assert.Equal(1, exit);
        foreach (var told in new[] { "MessagesPerTenSeconds", "'nginx' is no IP address", "Unknown", "dialogs/signals.yaml:" })
        {
            Assert.Contains(told, output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_RulesBroken_AllOfOneSectionTold()
    {
        using var data = new FreshDirectory();
        var (exit, output) = await ServerProcess.RunToEndAsync(
            "--Storage:Directory", data.Path, "--DirectLine:Secret", "short", "--DirectLine:PingSeconds", "0", "--DirectLine:AllowedOrigins:0", "example.org");
        Assert.Equal(1, exit);
        foreach (var told in new[] { "Secret", "PingSeconds", "AllowedOrigins" })
        {
            Assert.Contains(told, output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Anonymous", "00:01:00")]
    [InlineData("Anonymous", "31.00:00:00")]
    [InlineData("Exited", "2.00:00:00")]
    [InlineData("ReturnPhrase", "01:00:00")]
    [InlineData("HandedOff", "01:00:00")]
    [InlineData("Audit", "01:00:00")]
    [InlineData("HandedOff", "a month")]
    public async Task Retention_OutOfRange_Refused(string kind, string time)
    {
        using var data = new FreshDirectory();
        var (exit, output) = await ServerProcess.RunToEndAsync("--urls", "http://127.0.0.1:0", "--Storage:Directory", data.Path, $"--Retention:{kind}", time);
        Assert.Equal(1, exit);
        Assert.Contains(kind, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_NotGiven_MadeOnceForTheOwnerAlone()
    {
        using var data = new FreshDirectory();
        var directory = Path.Combine(data.Path, "state");
        string[] texts = ["", ""];
        for (var i = 0; i < 2; i++)
        {
            await using var server = await ServerProcess.StartAsync(directory, "--DirectLine:Secret=");
            texts[i] = await File.ReadAllTextAsync(Path.Combine(directory, "directline-secret"));
            Assert.DoesNotContain(texts[i], server.Output, StringComparison.Ordinal);
        }

        Assert.Equal(texts[0], texts[1]);
        Assert.True(texts[0].Length >= 40);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(directory, "directline-secret")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(directory));
    }

    [Fact]
    public async Task DataDirectory_NotWritable_ToldClearly()
    {
        using var data = new FreshDirectory();
        var file = Path.Combine(data.Path, "file");
        await File.WriteAllTextAsync(file, "");
        var (exit, output) = await ServerProcess.RunToEndAsync("--urls", "http://127.0.0.1:0", "--Storage:Directory", Path.Combine(file, "below"));
        Assert.Equal(1, exit);
        Assert.Contains("--Storage:Directory", output, StringComparison.Ordinal);
    }
}
