using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace SafetyBot.Server.Telemetry;

/// <summary>Metrics and traces by OpenTelemetry, where a place for them is configured. They hold numbers, routes and ids, never words.</summary>
public static class TelemetryRegistration
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds them.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ServerMetrics>();
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
        {
            return;
        }

        // Its numbers are there from the start, not from when somebody first asks for it.
        builder.Services.ConfigureOpenTelemetryMeterProvider(static (services, _) => services.GetRequiredService<ServerMetrics>());
        builder.Services.AddOpenTelemetry()
            .UseOtlpExporter()
            .WithMetrics(static metrics => metrics
                .AddMeter(ServerMetrics.Name)
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation())
            .WithTracing(static traces => traces.AddAspNetCoreInstrumentation(static http => http.EnrichWithHttpRequest = static (activity, _) =>
            {
                // The route says as much; the address of a stream has a ticket in it, and a caller can write anything into path and host.
                activity.SetTag("url.path", null);
                activity.SetTag("url.query", null);
                activity.SetTag("server.address", null);
                activity.SetTag("user_agent.original", null);
            }));
    }
}
