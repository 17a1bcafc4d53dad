namespace SafetyBot.Server.Tests.Faults;

public sealed class CrisisTests(RunningServer server)
{
    [Theory]
    [InlineData("crisis.nl.jsonl")]
    [InlineData("crisis.en.jsonl")]
    public async Task R6_CrisisSet_HelpNumbersWithinFiveSeconds(string file) =>
        Assert.Empty(await CrisisSet.UnansweredAsync(server.Process.Address, file));

    [Fact]
    public async Task F26_ModelFileMissing_DegradedYetUpAndDangerWordsRecognised()
    {
        using var data = new FreshDirectory();
        using var dialogs = new FreshDirectory();
        Folders.Copy(Path.Combine(AppContext.BaseDirectory, "dialogs"), dialogs.Path);
        File.Delete(Path.Combine(dialogs.Path, "triage", "model.bin"));
        await using var own = await ServerProcess.StartAsync(data.Path, "--Dialogs:Directory", dialogs.Path);

        using var http = new HttpClient { BaseAddress = own.Address };
        Assert.Equal("Degraded", await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
        Assert.Empty(await CrisisSet.UnansweredAsync(own.Address, "crisis.en.jsonl", every: TestSize.Of(usual: 16, full: 1)));
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("gone")]
    public async Task F26_ContentBrokenOrGone_DangerWordsStillRecognised(string fault)
    {
        using var data = new FreshDirectory();
        using var dialogs = new FreshDirectory();
        Folders.Copy(Path.Combine(AppContext.BaseDirectory, "dialogs"), dialogs.Path);
        await using var own = await ServerProcess.StartAsync(data.Path, "--Dialogs:Directory", dialogs.Path);
        foreach (var file in Directory.GetFiles(dialogs.Path, "*.yaml", SearchOption.AllDirectories))
        {
            if (fault == "broken")
            {
                await File.WriteAllTextAsync(file, "signals: [\n");
            }
            else
            {
                File.Delete(file);
            }
        }

        await own.ToldAsync("stays in force");
        Assert.Empty(await CrisisSet.UnansweredAsync(own.Address, "crisis.nl.jsonl", every: TestSize.Of(usual: 8, full: 1)));
        using var http = new HttpClient { BaseAddress = own.Address };
        Assert.Contains("tel:112", await http.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
    }
}
