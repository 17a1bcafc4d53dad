using System.Diagnostics;
using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using SafetyBot.Conversations.ReadingAlong;
using SafetyBot.Server.ReadAlong;
using SafetyBot.Server.Tests.Channels;

namespace SafetyBot.Server.Tests.ReadAlong;

/// <summary>Whatever Azure AI Language does, the reader gives a reading or nothing, in time, and counts which.</summary>
public sealed class AzureSecondReaderTests : IAsyncLifetime
{
    private readonly LanguageService service = new();
    private readonly OutcomeMeter meter = new();
    private readonly ManualClock clock = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        meter.Dispose();
    }

    [Fact]
    public async Task Read_Answered_LanguageAndMood()
    {
        service.Language = "tr";
        service.Negative = 0.95;
        Assert.Equal(new SecondReading("tr", 0.98, 0.95), await ReadAsync(Reader()));
        Assert.Equal(["read"], meter.Outcomes);
        Assert.Equal(["LanguageDetection", "SentimentAnalysis"], service.Calls.Select(call => call.Kind).Order(StringComparer.Ordinal));
        Assert.All(service.Calls, call => Assert.True(call.Parameters.GetProperty("loggingOptOut").GetBoolean()));
    }

    [Fact]
    public async Task Read_LanguageUnknown_None()
    {
        service.Language = "(Unknown)";
        Assert.Null((await ReadAsync(Reader()))!.Language);
    }

    [Theory]
    [InlineData(429, "throttled", 2)]
    [InlineData(401, "refused", 2)]
    [InlineData(403, "refused", 2)]
    [InlineData(404, "failed", 2)]
    [InlineData(500, "failed", 4)]
    [InlineData(503, "failed", 4)]
    public async Task Read_Status_NothingAndCounted(int status, string outcome, int calls)
    {
        service.FailWith(status);
        Assert.Null(await ReadAsync(Reader()));
        Assert.Equal([outcome], meter.Outcomes);
        Assert.Equal(calls, service.Calls.Count);
    }

    [Fact]
    public async Task Read_OneFailureInPassing_ReadsAllTheSame()
    {
        service.FailWith(503, times: 1);
        Assert.NotNull(await ReadAsync(Reader()));
        Assert.Equal(["read"], meter.Outcomes);
    }

    [Theory]
    [InlineData("", "unreadable")]
    [InlineData("{\"results\":", "unreadable")]
    [InlineData("{\"results\":{\"documents\":[{\"id\":\"0\"}]}}", "unreadable")]
    [InlineData("<html>", "unreadable")]
    public async Task Read_BadAnswer_NothingAndCounted(string body, string outcome)
    {
        service.AnswerWith(body);
        Assert.Null(await ReadAsync(Reader()));
        Assert.Equal([outcome], meter.Outcomes);
    }

    [Fact]
    public async Task Read_ConnectionReset_NothingAndCounted()
    {
        service.Instead = (http, _) =>
        {
            http.Abort();
            return Task.FromResult(true);
        };
        Assert.Null(await ReadAsync(Reader()));
        Assert.Equal(["failed"], meter.Outcomes);
    }

    [Fact]
    public async Task Read_NobodyListens_NothingAndCounted()
    {
        Assert.Null(await ReadAsync(Reader(new Uri(Connector.FreeAddress()))));
        Assert.Equal(["failed"], meter.Outcomes);
    }

    [Fact]
    public async Task Read_SentElsewhere_DoesNotFollow()
    {
        await using var trap = new LanguageService();
        service.Instead = (http, _) =>
        {
            http.Response.Redirect(trap.Address.ToString(), permanent: false, preserveMethod: true);
            return Task.FromResult(true);
        };
        Assert.Null(await ReadAsync(Reader()));
        Assert.Empty(trap.Calls);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Read_Slow_GivesUpInTime(bool inTheMiddle)
    {
        service.Instead = async (http, _) =>
        {
            if (inTheMiddle)
            {
                await http.Response.WriteAsync("{\"results\":");
                await http.Response.Body.FlushAsync();
            }

            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        var watch = Stopwatch.StartNew();
        Assert.Null(await ReadAsync(Reader(timeout: TimeSpan.FromMilliseconds(200))));
        Assert.InRange(watch.ElapsedMilliseconds, 150, 5000);
        Assert.Equal(["slow"], meter.Outcomes);
    }

    [Fact]
    public async Task Read_LanguageItDoesNotKnow_NothingAndNeverPaused()
    {
        service.RefuseTextsWith("UnsupportedLanguageCode");
        var reader = Reader();
        for (var i = 0; i < 10; i++)
        {
            Assert.Null(await ReadAsync(reader));
        }

        Assert.Equal(Enumerable.Repeat("language", 10), meter.Outcomes);
    }

    [Fact]
    public async Task Read_FailsTooOften_LeftAloneThenTriedAgain()
    {
        service.FailWith(429);
        var reader = Reader();
        for (var i = 0; i < 8; i++)
        {
            Assert.Null(await ReadAsync(reader));
        }

        Assert.Equal(Enumerable.Repeat("throttled", 5).Concat(Enumerable.Repeat("paused", 3)), meter.Outcomes);
        Assert.Equal(10, service.Calls.Count);

        service.Instead = (_, _) => Task.FromResult(false);
        clock.Move(AzureSecondReader.Pause + TimeSpan.FromSeconds(1));
        Assert.NotNull(await ReadAsync(reader));
        Assert.NotNull(await ReadAsync(reader));
    }

    [Fact]
    public async Task Read_CallerStops_Stops()
    {
        service.Instead = async (http, _) =>
        {
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Reader().ReadAsync("hallo daar jij", "nl", stop.Token));
    }

    private static Task<SecondReading?> ReadAsync(AzureSecondReader reader) => reader.ReadAsync("hallo daar jij", "nl", TestContext.Current.CancellationToken);

    private AzureSecondReader Reader(Uri? address = null, TimeSpan? timeout = null) => new(
        new TextAnalyticsClient(address ?? service.Address, new AzureKeyCredential(LanguageService.Key), ReadAlongRegistration.ClientOptions()),
        timeout ?? TimeSpan.FromSeconds(20),
        new ReadAlongMetrics(meter),
        clock,
        NullLogger<AzureSecondReader>.Instance);
}
