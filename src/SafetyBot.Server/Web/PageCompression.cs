using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace SafetyBot.Server.Web;

/// <summary>Makes the start pages and the launcher small on the way. Answers with anything of a person or a token in them are never compressed: their length would tell of it.</summary>
internal static class PageCompression
{
    /// <summary>Registers it.</summary>
    public static void AddPageCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(static compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html", "text/javascript"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(static brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(static gzip => gzip.Level = CompressionLevel.Optimal);
    }

    /// <summary>Uses it where nothing secret is answered.</summary>
    public static void UsePageCompression(this WebApplication app) => app.UseWhen(
        static http => !http.Request.Path.StartsWithSegments(ChatFormEndpoints.Path, StringComparison.Ordinal)
            && !http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            && !http.Request.Path.StartsWithSegments("/v3", StringComparison.Ordinal),
        static branch => branch.UseResponseCompression());
}
