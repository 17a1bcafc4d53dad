using Azure.Core;
using Azure.Core.Pipeline;

namespace SafetyBot.Server.ReadAlong;

/// <summary>Tries once more, at once, what fails in passing; not what asks to wait.</summary>
internal sealed class OneQuickTryMore() : RetryPolicy(maxRetries: 1, DelayStrategy.CreateFixedDelayStrategy(TimeSpan.FromMilliseconds(50)))
{
    private const int TooManyRequests = 429;

    /// <inheritdoc />
    protected override bool ShouldRetry(HttpMessage message, Exception? exception) => !AsksToWait(message) && base.ShouldRetry(message, exception);

    /// <inheritdoc />
    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        AsksToWait(message) ? ValueTask.FromResult(false) : base.ShouldRetryAsync(message, exception);

    private static bool AsksToWait(HttpMessage message) =>
        message.HasResponse && (message.Response.Status == TooManyRequests || message.Response.Headers.Contains("Retry-After"));
}
