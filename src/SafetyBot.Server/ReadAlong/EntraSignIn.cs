using Azure.Core;
using Azure.Identity;

namespace SafetyBot.Server.ReadAlong;

/// <summary>Signs in with Microsoft Entra. Gets the first token at start, so that no message waits for it and an operator hears at once when there is none.</summary>
internal sealed class EntraSignIn(TokenCredential credential, ILogger<EntraSignIn> logger) : BackgroundService
{
    private static readonly TokenRequestContext Wanted = new(["https://cognitiveservices.azure.com/.default"]);

    /// <summary>The ways a server has: AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET or a certificate; workload identity; managed identity.</summary>
    public static TokenCredential Credential()
    {
        var environment = new EnvironmentCredentialOptions();
        var workload = new WorkloadIdentityCredentialOptions();
        var managed = new ManagedIdentityCredentialOptions(
            Environment.GetEnvironmentVariable("AZURE_CLIENT_ID") is { Length: > 0 } client ? ManagedIdentityId.FromUserAssignedClientId(client) : ManagedIdentityId.SystemAssigned);
        foreach (var options in (TokenCredentialOptions[])[environment, workload, managed])
        {
            QuietDiagnostics.Apply(options.Diagnostics);
        }

        return new PatientCredential(new ChainedTokenCredential(
            new EnvironmentCredential(environment), new WorkloadIdentityCredential(workload), new ManagedIdentityCredential(managed)));
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await credential.GetTokenAsync(Wanted, stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            ReadAlongLog.NoToken(logger, exception.GetType().Name);
        }
    }
}
