using Azure.Core;

namespace SafetyBot.TextAnalytics;

/// <summary>How a <see cref="TextAnalyticsClient"/> calls the service.</summary>
public class TextAnalyticsClientOptions : ClientOptions
{
    private const ServiceVersion LatestVersion = ServiceVersion.V2023_04_01;

    /// <summary>The usual options.</summary>
    /// <param name="version">The version of the service.</param>
    public TextAnalyticsClientOptions(ServiceVersion version = LatestVersion) => ApiVersion = version switch
    {
        ServiceVersion.V2022_05_01 => "2022-05-01",
        ServiceVersion.V2023_04_01 => "2023-04-01",
    };

    /// <summary>Versions of the service.</summary>
    public enum ServiceVersion
    {
        /// <summary>2022-05-01.</summary>
        V2022_05_01 = 3,

        /// <summary>2023-04-01.</summary>
        V2023_04_01 = 4,
    }

    /// <summary>The country of texts for which none is said, as ISO 3166-1.</summary>
    public string DefaultCountryHint { get; set; } = "us";

    /// <summary>The language of texts for which none is said, as ISO 639-1.</summary>
    public string DefaultLanguage { get; set; } = "en";

    internal string ApiVersion { get; }
}
