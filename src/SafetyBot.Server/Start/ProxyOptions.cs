using System.ComponentModel.DataAnnotations;
using System.Net;

namespace SafetyBot.Server.Start;

/// <summary>The reverse proxy in front of the server. Section "Proxy".</summary>
public sealed class ProxyOptions : IValidatableObject
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Proxy";

    /// <summary>Addresses of proxies whose X-Forwarded-For, -Host and -Proto count. Empty: nobody's.</summary>
    public string[] TrustedAddresses { get; set; } = [];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => TrustedAddresses
        .Where(address => !IPAddress.TryParse(address, out _))
        .Select(address => new ValidationResult($"Proxy:TrustedAddresses: '{address}' is no IP address."));
}
