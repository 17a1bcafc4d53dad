using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace SafetyBot.Server.Start;

/// <summary>The host itself: address, limits of HTTP, logs, and how long a stop may take.</summary>
public static class HostRegistration
{
    /// <summary>The address without settings.</summary>
    public const string DefaultAddress = "http://localhost:5080";

    /// <summary>The longest body of any request, in bytes.</summary>
    public const int LongestBody = 64 * 1024;

    private const int LongestHeaders = 16 * 1024;

    // Below the ten seconds a service manager is asked to wait.
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(9);

    /// <summary>Sets up the host.</summary>
    public static void AddHost(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<ProxyOptions>(ProxyOptions.Section);
        builder.Services.AddSingleton<DataDirectory>();
        builder.Services.AddSingleton<IStartCheck, DataDirectoryCheck>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Draining>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWithin);

        if (builder.Configuration["urls"] is null && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = LongestHeaders;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });

        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }
        else
        {
            builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        }

        // The framework's own lines hold addresses with tickets in them, and what clients sent.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Critical);

        // A start that fails is told by ServerStart, in words for an operator.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
    }

    /// <summary>Takes addresses from X-Forwarded headers, of the proxies named in the settings alone.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        var trusted = app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value.TrustedAddresses;
        if (trusted.Length == 0)
        {
            return;
        }

        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto,
        };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var address in trusted)
        {
            forwarded.KnownProxies.Add(IPAddress.Parse(address));
        }

        app.UseForwardedHeaders(forwarded);
    }
}
