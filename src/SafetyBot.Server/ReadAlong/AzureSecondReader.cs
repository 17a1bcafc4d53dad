using Azure;
using Polly;
using Polly.CircuitBreaker;
using SafetyBot.Conversations.ReadingAlong;

namespace SafetyBot.Server.ReadAlong;

/// <summary>
/// Azure AI Language as the second reader: the language and the mood of a message, in two calls at once. In time or not at all, and left
/// alone for a while when it fails too often, so that nobody waits for a service that is down.
/// </summary>
internal sealed class AzureSecondReader : ISecondReader
{
    // Half of at least five calls within half a minute.
    private const int FewestCalls = 5;
    private const string CountryHint = "nl";
    private const string Unknown = "(Unknown)";
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    /// <summary>How long it is left alone.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly TextAnalyticsClient client;
    private readonly ReadAlongMetrics metrics;
    private readonly TimeProvider time;
    private readonly ResiliencePipeline pipeline;

    /// <summary>Prepares it; calls nobody yet.</summary>
    /// <param name="client">The client.</param>
    /// <param name="timeout">How long a message may wait.</param>
    /// <param name="metrics">Counts the calls.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Is told of pauses.</param>
    public AzureSecondReader(TextAnalyticsClient client, TimeSpan timeout, ReadAlongMetrics metrics, TimeProvider time, ILogger<AzureSecondReader> logger)
    {
        this.client = client;
        this.metrics = metrics;
        this.time = time;
        pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = FewestCalls,
                SamplingDuration = Window,
                BreakDuration = Pause,
                ShouldHandle = static arguments => ValueTask.FromResult(IsFault(arguments.Outcome.Exception)),
                OnOpened = arguments =>
                {
                    ReadAlongLog.Paused(logger, arguments.Outcome.Exception is { } exception ? ReadOutcomes.Of(exception) : ReadOutcome.Failed, Pause.TotalSeconds);
                    return ValueTask.CompletedTask;
                },
                OnClosed = _ =>
                {
                    ReadAlongLog.GoesOn(logger);
                    return ValueTask.CompletedTask;
                },
            })
            .AddTimeout(timeout)
            .Build();
    }

    /// <inheritdoc />
    public async Task<SecondReading?> ReadAsync(string text, string language, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        try
        {
            var reading = await pipeline.ExecuteAsync(
                static (call, stop) => call.Reader.CallAsync(call.Text, call.Language, stop), (Reader: this, Text: text, Language: language), cancellationToken);
            metrics.Count(ReadOutcome.Read, time.GetElapsedTime(began));
            return reading;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, the conversation goes on without; operators see it in the count.
            metrics.Count(ReadOutcomes.Of(exception), time.GetElapsedTime(began));
            return null;
        }
    }

    // A language it does not know is no reason to leave it alone.
    private static bool IsFault(Exception? exception) =>
        exception is not (null or OperationCanceledException) && ReadOutcomes.Of(exception) is not ReadOutcome.Language;

    private async ValueTask<SecondReading> CallAsync(string text, string language, CancellationToken cancellationToken)
    {
        var languages = client.DetectLanguageBatchAsync(new[] { text }, CountryHint, new TextAnalyticsRequestOptions { DisableServiceLogs = true }, cancellationToken);
        var sentiment = client.AnalyzeSentimentAsync(text, language, new AnalyzeSentimentOptions { DisableServiceLogs = true }, cancellationToken);
        await Task.WhenAll(languages, sentiment);

        var detected = (await languages).Value[0];
        if (detected.HasError)
        {
            throw new RequestFailedException((await languages).GetRawResponse().Status, "The text was refused.", detected.Error.ErrorCode.ToString(), null);
        }

        var name = detected.PrimaryLanguage.Iso6391Name;
        return new SecondReading(name == Unknown ? null : name, detected.PrimaryLanguage.ConfidenceScore, (await sentiment).Value.ConfidenceScores.Negative);
    }
}
