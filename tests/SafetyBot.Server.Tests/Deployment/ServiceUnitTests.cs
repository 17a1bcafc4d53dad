using SafetyBot.Server.Tests.Operations;

namespace SafetyBot.Server.Tests.Deployment;

public sealed class ServiceUnitTests : IDisposable
{
    private readonly FreshDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task Unit_SystemdTakesIt()
    {
        // It asks whether the program is there, which an installation has and this machine has not.
        var unit = Path.Combine(directory.Path, "safetybot.service");
        await File.WriteAllTextAsync(unit, DeploymentFiles.Read("safetybot.service").Replace("/opt/safetybot/server/safetybot-server", "/bin/true", StringComparison.Ordinal));

        var run = await OperatorRun.StartAsync("systemd-analyze", "verify", unit);

        Assert.Equal((0, "", ""), (run.Code, run.Output, run.Error));
    }
}
