using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Cli;

public sealed class ChatCommandTests
{
    [Fact]
    public async Task Chat_Process_ReadsLinesAndPrintsOnlyTheBot()
    {
        var run = await SafetyBotRun.StartAsync("ik wil dood\nja\n", "chat");

        Assert.Equal(0, run.Code);
        Assert.Empty(run.Error);
        Assert.Contains("card: Nu iemand om mee te praten\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("] tel:113\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ik wil dood", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^(bot: |card: |  )", line));
    }

    [Fact]
    public async Task Chat_Terminal_WrapsAtEightyColumnsAndNumbersChoices()
    {
        var run = await SafetyBotRun.RunAsync("hulplijnen\n", interactive: true, "chat");

        Assert.Equal(0, run.Code);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
        Assert.Contains("1  Ik wil iets vertellen", run.Output, StringComparison.Ordinal);
        Assert.Contains("tel:113", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_Terminal_NumberAnswersAndBringsTheCardBack()
    {
        var run = await SafetyBotRun.RunAsync("ik wil dood\n4\n", interactive: true, "chat");

        Assert.Equal(3, run.Output.Split("Nu iemand om mee te praten").Length);
    }

    [Theory]
    [InlineData("fr", "I don't know that language.", true)]
    [InlineData("nl-BE", "Die taal ken ik niet.", false)]
    [InlineData("en-GB", "I don't know that language.", false)]
    public async Task Chat_UnknownLanguage_TakesTheNearestAndSaysSo(string tag, string words, bool said)
    {
        var run = await SafetyBotRun.RunAsync("chat", "--locale", tag);

        Assert.Equal(0, run.Code);
        Assert.Equal(said, run.Output.StartsWith($"bot: {words}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chat_RoleKnown_IsNotAsked()
    {
        var run = await SafetyBotRun.RunAsync("2\n", interactive: false, "chat", "--role", "parent", "--locale", "nl");

        Assert.DoesNotContain("Over wie gaat het?", run.Output, StringComparison.Ordinal);
        Assert.Contains("[Ja, begin maar]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_ScriptOfPlainLines_PrintsBothSides()
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, "hulplijnen\n\nstop\n");

        var run = await SafetyBotRun.RunAsync("chat", "--script", script);
        File.Delete(script);

        Assert.Equal(0, run.Code);
        Assert.Contains("user: hulplijnen\ncard: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("user: stop\nbot: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("locale: xx\nuser: hoi\n", "'locale: xx'")]
    [InlineData("user: [Geen knop]\n", "[Geen knop]")]
    public async Task Chat_BadScript_IsWrongUsage(string text, string told)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, text);

        var run = await SafetyBotRun.RunAsync("chat", "--script", script);
        File.Delete(script);

        Assert.Equal(2, run.Code);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_ContentWithErrors_RefusesAndListsAll()
    {
        using var folder = new ContentFolder().Change("sources.yaml", "CHN:", "XXX:").Change("cards/danger.yaml", "order: 1", "ordr: 1");
        folder.Write();

        var run = await SafetyBotRun.RunAsync("chat", "--content", folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("cards/danger.yaml:", run.Error, StringComparison.Ordinal);
        Assert.True(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > 1, run.Error);
    }
}
