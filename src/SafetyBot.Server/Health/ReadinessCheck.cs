using Microsoft.Extensions.Diagnostics.HealthChecks;
using SafetyBot.Conversations.Turns;
using SafetyBot.Server.Start;

namespace SafetyBot.Server.Health;

/// <summary>Ready: not on the way down, and the store answers.</summary>
internal sealed class ReadinessCheck(Draining draining, IConversationStore store) : IHealthCheck
{
    // No conversation has this id: ids are made at random and longer.
    private const string Nobody = "health";

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
            await store.LoadAsync(Nobody, inboundKey: null, cancellationToken).WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is StoreUnavailableException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
