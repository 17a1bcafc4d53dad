using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("chat")]
    [InlineData("check")]
    [InlineData("score")]
    [InlineData("graph")]
    [InlineData("simulate")]
    public async Task Help_EachCommand_ShowsExamplesAndExitCodes(string command)
    {
        var run = await SafetyBotRun.RunAsync(command, "--help");

        Assert.Equal(0, run.Code);
        Assert.Contains($"  safetybot {command}", run.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("talk")]
    [InlineData("chat", "--nothing")]
    [InlineData("chat", "--role", "wizard")]
    [InlineData("chat", "--script", "/nowhere/a.chat")]
    [InlineData("chat", "--content", "/nowhere")]
    [InlineData("check", "--format", "xml")]
    [InlineData("score")]
    [InlineData("score", "--answers", "/nowhere/a.json")]
    [InlineData("simulate", "--quickscan", "wizard")]
    [InlineData("simulate", "--locale", "fr")]
    [InlineData("graph", "--quickscan", "wizard")]
    public async Task WrongUsage_IsTwoWithAMessageAndNoTrace(params string[] arguments)
    {
        var run = await SafetyBotRun.RunAsync(arguments);

        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongUsage_Process_ExitsWithTwo() => Assert.Equal(2, (await SafetyBotRun.StartAsync("", "chat", "--nothing")).Code);
}
