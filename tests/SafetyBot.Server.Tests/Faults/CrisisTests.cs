namespace SafetyBot.Server.Tests.Faults;

public sealed class CrisisTests(RunningServer server)
{
    [Theory]
    [InlineData("crisis.nl.jsonl")]
    [InlineData("crisis.en.jsonl")]
    public async Task R6_CrisisSet_HelpNumbersWithinFiveSeconds(string file) =>
        Assert.Empty(await CrisisSet.UnansweredAsync(server.Process.Address, file));

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
