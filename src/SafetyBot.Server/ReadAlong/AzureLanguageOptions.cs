using System.ComponentModel.DataAnnotations;
using System.Net;

namespace SafetyBot.Server.ReadAlong;

/// <summary>Azure AI Language, which may read along with people who said yes. Section "AzureLanguage". Off without an endpoint.</summary>
public sealed class AzureLanguageOptions : IValidatableObject
{
    /// <summary>The name of the section.</summary>
    public const string Section = "AzureLanguage";

    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Where the service is, https. None: nobody reads along and nobody is asked.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Its key. None: by <see cref="Entra"/>.</summary>
    public string? Key { get; set; }

    /// <summary>Whether the server signs in with Microsoft Entra instead: by AZURE_… variables, workload identity or managed identity.</summary>
    public bool Entra { get; set; }

    /// <summary>How long a message may wait for it, 50 ms to 2 s. After that the conversation goes on without.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMilliseconds(800);

    /// <summary>Whether it is set up.</summary>
    public bool IsOn => !string.IsNullOrEmpty(Endpoint);

    private bool HasKey => !string.IsNullOrEmpty(Key);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Timeout < ShortestTimeout || Timeout > LongestTimeout)
        {
            yield return new ValidationResult($"AzureLanguage:Timeout: '{Timeout}' is not between {ShortestTimeout} and {LongestTimeout}.");
        }

        if (!IsOn)
        {
            if (HasKey || Entra)
            {
                yield return new ValidationResult("AzureLanguage:Endpoint is missing, and a way to sign in is given.");
            }

            yield break;
        }

        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) || !IsSafe(address))
        {
            yield return new ValidationResult("AzureLanguage:Endpoint is no https address without user, query and fragment (http only on this machine, with a key).");
        }

        if (HasKey == Entra)
        {
            yield return new ValidationResult("AzureLanguage: give either AzureLanguage:Key or AzureLanguage:Entra.");
        }
    }

    // Words of people and the key leave this machine under TLS alone.
    private bool IsSafe(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps || (!Entra && address.Scheme == Uri.UriSchemeHttp && IPAddress.TryParse(address.Host, out var host) && IPAddress.IsLoopback(host)))
        && address is { UserInfo: "", Query: "", Fragment: "" };
}
