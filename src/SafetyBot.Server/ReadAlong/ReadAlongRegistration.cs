using Azure;
using Azure.Core;
using Microsoft.Extensions.Options;
using SafetyBot.Conversations.ReadingAlong;
using SafetyBot.Server.Start;

namespace SafetyBot.Server.ReadAlong;

/// <summary>Registers Azure AI Language as the second reader, where it is set up.</summary>
public static class ReadAlongRegistration
{
    /// <summary>Adds it. Without an endpoint nothing of it exists.</summary>
    public static void AddReadAlong(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<AzureLanguageOptions>(AzureLanguageOptions.Section);
        var section = builder.Configuration.GetSection(AzureLanguageOptions.Section);
        if (string.IsNullOrEmpty(section[nameof(AzureLanguageOptions.Endpoint)]))
        {
            return;
        }

        if (string.IsNullOrEmpty(section[nameof(AzureLanguageOptions.Key)]))
        {
            builder.Services.AddSingleton(static _ => EntraSignIn.Credential());
            builder.Services.AddHostedService<EntraSignIn>();
        }

        builder.Services.AddSingleton<ReadAlongMetrics>();
        builder.Services.AddSingleton<ISecondReader>(static services => new AzureSecondReader(
            Client(services.GetRequiredService<IOptions<AzureLanguageOptions>>().Value, services.GetService<TokenCredential>()),
            services.GetRequiredService<IOptions<AzureLanguageOptions>>().Value.Timeout,
            services.GetRequiredService<ReadAlongMetrics>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<AzureSecondReader>>()));
        builder.Services.AddSingleton<SecondReadings>();
    }

    /// <summary>How the service is called: quietly, with one more try.</summary>
    internal static TextAnalyticsClientOptions ClientOptions()
    {
        var options = new TextAnalyticsClientOptions { RetryPolicy = new OneQuickTryMore() };
        QuietDiagnostics.Apply(options.Diagnostics);
        return options;
    }

    private static TextAnalyticsClient Client(AzureLanguageOptions settings, TokenCredential? credential) => credential is null
        ? new TextAnalyticsClient(new Uri(settings.Endpoint!), new AzureKeyCredential(settings.Key!), ClientOptions())
        : new TextAnalyticsClient(new Uri(settings.Endpoint!), credential, ClientOptions());
}
