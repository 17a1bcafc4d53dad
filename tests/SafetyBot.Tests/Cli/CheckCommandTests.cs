using System.Text.Json;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Cli;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task Check_ShippedContent_HasNoError()
    {
        var run = await SafetyBotRun.RunAsync("check");

        Assert.True(run.Code == 0, run.Output);
        Assert.Contains("\n0 errors, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Release_RefusesDrafts()
    {
        var run = await SafetyBotRun.RunAsync("check", "--release");

        Assert.Equal(1, run.Code);
        Assert.Contains("error: Draft in nl", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_BrokenContent_TellsFileAndLine()
    {
        using var folder = new ContentFolder().Change("cards/danger.yaml", "order: 1", "ordr: 1");
        folder.Write();

        var run = await SafetyBotRun.RunAsync("check", "--content", folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Matches(@"(?m)^cards/danger\.yaml:\d+: error: .*ordr", run.Output);
    }

    [Fact]
    public async Task Check_Json_CountsWhatItLists()
    {
        using var report = JsonDocument.Parse((await SafetyBotRun.RunAsync("check", "--format", "json")).Output);

        Assert.Equal(0, report.RootElement.GetProperty("errors").GetInt32());
        Assert.Equal(report.RootElement.GetProperty("warnings").GetInt32(), report.RootElement.GetProperty("problems").GetArrayLength());
    }
}
