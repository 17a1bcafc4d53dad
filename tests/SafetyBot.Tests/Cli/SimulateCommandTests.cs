using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Cli;

public sealed class SimulateCommandTests
{
    [Fact]
    public async Task Simulate_OneWalk_ProvesAndCounts()
    {
        var run = await SafetyBotRun.RunAsync("simulate", "--quickscan", "friend", "--locale", "nl-x-simple");

        Assert.True(run.Code == 0, run.Output + run.Error);
        Assert.Matches(@"^ok: states \d{3,}, edges \d{4,}, questions (\d+)/\1, options (\d+)/\2, branches (\d+)/\3, ", run.Output);
    }

    [Fact]
    public async Task Simulate_HelplinesNotUnderstood_TellsTheWayThere()
    {
        var folder = Directory.CreateTempSubdirectory("safetybot-content-").FullName;
        foreach (var file in Directory.EnumerateFiles(Dialogs.Folder, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Dialogs.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(copy, file.EndsWith("commands.nl.yaml", StringComparison.Ordinal) ? text.Replace("hulplijnen", "hulplijsten", StringComparison.Ordinal) : text);
        }

        var run = await SafetyBotRun.RunAsync("simulate", "--quickscan", "friend", "--locale", "nl-x-simple", "--content", folder);
        Directory.Delete(folder, recursive: true);

        Assert.Equal(1, run.Code);
        Assert.Contains("at 'scan-intro': 'hulplijnen' shows no number to call\n    start > [Vragen doen] > hulplijnen\n", run.Output, StringComparison.Ordinal);
    }
}
