using Azure.Core;

namespace SafetyBot.Server.ReadAlong;

/// <summary>Azure's clients tell nobody anything: no telemetry in the user agent, no traces, no log, least of all of contents.</summary>
internal static class QuietDiagnostics
{
    /// <summary>Silences a client.</summary>
    public static void Apply(DiagnosticsOptions diagnostics)
    {
        diagnostics.IsTelemetryEnabled = false;
        diagnostics.IsDistributedTracingEnabled = false;
        diagnostics.IsLoggingEnabled = false;
        diagnostics.IsLoggingContentEnabled = false;
    }
}
