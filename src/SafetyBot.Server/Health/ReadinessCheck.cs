using Microsoft.Extensions.Diagnostics.HealthChecks;
using SafetyBot.Conversations.Turns;
using SafetyBot.Server.Start;
using SafetyBot.Storage;

namespace SafetyBot.Server.Health;

/// <summary>Ready: not on the way down, and the store answers.</summary>
internal sealed class ReadinessCheck(Draining draining, IConversationDatabase database) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (draining.Begun)
        {
            return HealthCheckResult.Unhealthy();
        }

        try
        {
            await database.PingAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is StoreUnavailableException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
