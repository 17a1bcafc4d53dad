using System.Text.Json;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Cli;

public sealed class TriageCommandTests
{
    private const string Good = """{"id":"1","lang":"nl","text":"hij dreigt met mijn foto, bel 06-12345678"}""";

    [Fact]
    public async Task Triage_WritesAReadingForEachRecord()
    {
        var (run, lines) = await ConvertAsync("triage", Good);
        using var reading = JsonDocument.Parse(Assert.Single(lines));

        Assert.Equal(0, run.Code);
        Assert.Equal(("1", "sextortion", "high"), (Text(reading, "id"), Text(reading, "topic"), Text(reading, "urgency")));
        Assert.True(reading.RootElement.GetProperty("confidence").GetProperty("topic").GetDouble() > 0);
        Assert.NotEmpty(reading.RootElement.GetProperty("evidence").EnumerateArray());
        Assert.NotNull(Text(reading, "role"));
        Assert.NotNull(Text(reading, "kind"));
    }

    [Theory]
    [InlineData("triage")]
    [InlineData("signals")]
    [InlineData("redact")]
    public async Task BadRecord_IsToldWithItsLine_AndTheRestGoesOn(string command)
    {
        var (run, lines) = await ConvertAsync(command, Good, """{"id":"2","text":""", """{"id":"3"}""", Good);

        Assert.Equal(1, run.Code);
        Assert.Equal(2, lines.Length);
        Assert.Contains(":2:", run.Error, StringComparison.Ordinal);
        Assert.Contains(":3:", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("dreigt", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signals_WritesThemWithTheirWords()
    {
        var (run, lines) = await ConvertAsync("signals", """{"id":"m","lang":"nl","text":"zeg niks tegen je ouders, dit is ons geheim"}""");
        using var result = JsonDocument.Parse(Assert.Single(lines));

        Assert.Equal(0, run.Code);
        Assert.Contains("secrecy", result.RootElement.GetProperty("signals").EnumerateArray().Select(signal => signal.GetString()));
        Assert.NotEmpty(result.RootElement.GetProperty("evidence").GetProperty("secrecy").EnumerateArray());
    }

    [Fact]
    public async Task Redact_TellsWhatWentAndByWhichRule()
    {
        var (_, lines) = await ConvertAsync("redact", Good);
        using var result = JsonDocument.Parse(Assert.Single(lines));

        Assert.Equal("hij dreigt met mijn foto, bel •••", Text(result, "text"));
        Assert.Equal("phone", result.RootElement.GetProperty("replaced")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public async Task Redact_StandardInput()
    {
        var run = await SafetyBotRun.RunAsync("ik heet Emma\n", false, "redact");

        Assert.Equal("ik heet •••\n  name: Emma\n", run.Output);
    }

    [Theory]
    [InlineData("triage", "--input", "nothing.jsonl", "--output", "out.jsonl")]
    [InlineData("triage")]
    [InlineData("signals")]
    [InlineData("triage", "evaluate", "--data", "nothing.jsonl")]
    public async Task WrongUsage(params string[] arguments) => Assert.Equal(2, (await SafetyBotRun.RunAsync(arguments)).Code);

    [Theory]
    [InlineData("unseen.en.jsonl", "triage")]
    [InlineData("unseen-messages.en.jsonl", "signals")]
    public async Task Evaluate_Json_HasTheFigures(string set, string figures)
    {
        var run = await SafetyBotRun.RunAsync("triage", "evaluate", "--data", Path.Combine(AppContext.BaseDirectory, "Content", set), "--format", "json");
        using var report = JsonDocument.Parse(run.Output);

        Assert.Equal(0, run.Code);
        Assert.Equal(JsonValueKind.Object, report.RootElement[0].GetProperty(figures).ValueKind);
    }

    [Fact]
    public async Task Evaluate_Text_HasIntervalsAndConfusion()
    {
        var run = await SafetyBotRun.RunAsync("triage", "evaluate", "--data", Path.Combine(AppContext.BaseDirectory, "Content", "unseen.nl.jsonl"));

        Assert.Contains("95 % interval", run.Output, StringComparison.Ordinal);
        Assert.Contains(@"| is \ told | none | low | medium | high | acute |", run.Output, StringComparison.Ordinal);
    }

    private static string? Text(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetString();

    private static async Task<(SafetyBotRun Run, string[] Lines)> ConvertAsync(string command, params string[] records)
    {
        var (input, output) = (Path.GetTempFileName(), Path.GetTempFileName());
        await File.WriteAllLinesAsync(input, records);
        var run = await SafetyBotRun.RunAsync(command, "--input", input, "--output", output);
        var lines = await File.ReadAllLinesAsync(output);
        File.Delete(input);
        File.Delete(output);
        return (run, lines);
    }
}
