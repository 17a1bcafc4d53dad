using Microsoft.Extensions.Diagnostics.HealthChecks;
using SafetyBot.Conversations.Flows;

namespace SafetyBot.Server.Health;

/// <summary>Degraded, yet up, while the words of danger and topics answer without the trained model.</summary>
internal sealed class TriageCheck(KnowledgeSource knowledge) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(knowledge.Watch.IsDegraded ? HealthCheckResult.Degraded() : HealthCheckResult.Healthy());
}
