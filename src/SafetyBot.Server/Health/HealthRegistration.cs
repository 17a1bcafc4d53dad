using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace SafetyBot.Server.Health;

/// <summary>The doors for watchers: is the process alive, and may it be given work. They tell no more than that.</summary>
public static class HealthRegistration
{
    private const string Ready = "ready";

    /// <summary>Registers the checks.</summary>
    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks()
        .AddCheck<ReadinessCheck>("store", tags: [Ready])
        .AddCheck<TriageCheck>("triage", tags: [Ready]);

    /// <summary>Opens the doors.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = static check => check.Tags.Contains(Ready) });
    }
}
