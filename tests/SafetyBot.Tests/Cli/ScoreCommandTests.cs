using System.Text.Json;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Cli;

public sealed class ScoreCommandTests
{
    [Theory]
    [InlineData("""{"questionnaire":"youth","answers":{}}""", "low", 0)]
    [InlineData("""{"questionnaire":"youth","answers":{"secret":"yes"}}""", "high", 3)]
    [InlineData("""{"questionnaire":"youth","answers":{"soon":"yes"}}""", "acute", 10)]
    [InlineData("""{"questionnaire":"youth","answers":{"secret":"perhaps"}}""", "high", 0)]
    [InlineData("""{"answers":{"gone":"yes"}}""", "high", 0)]
    public async Task Score_Level(string answers, string level, int score)
    {
        var run = await ScoreAsync(answers);
        using var result = JsonDocument.Parse(run.Output);

        Assert.Equal(0, run.Code);
        Assert.Equal(level, result.RootElement.GetProperty("level").GetString());
        Assert.Equal(score, result.RootElement.GetProperty("score").GetInt32());
        Assert.Equal(Talk.Content.Version.ToString(), result.RootElement.GetProperty("contentVersion").GetString());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"answers":null}""")]
    [InlineData("""{"answers":{"a":1}}""")]
    [InlineData("""{"answers":{},"anwers":{}}""")]
    [InlineData("""{"questionnaire":"wizard","answers":{}}""")]
    public async Task Score_BadFile_IsWrongUsage(string answers)
    {
        var run = await ScoreAsync(answers);

        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Output);
    }

    private static async Task<SafetyBotRun> ScoreAsync(string answers)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, answers);
        var run = await SafetyBotRun.RunAsync("score", "--answers", file);
        File.Delete(file);
        return run;
    }
}
