using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SafetyBot.Server.Tests.Deployment;

/// <summary>A real nginx with the guide's configuration, on ports of its own.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private const string Program = "/usr/sbin/nginx";

    private readonly FreshDirectory directory = new();
    private Process? process;
    private string thumbprint = "";

    /// <summary>Where it takes calls over HTTPS.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Where it takes calls over HTTP.</summary>
    public Uri Plain { get; private set; } = null!;

    /// <summary>Whether this is the certificate it was given.</summary>
    public bool IsItsOwn(X509Certificate? shown) => shown?.GetCertHashString() == thumbprint;

    /// <summary>Starts it in front of a server.</summary>
    public static async Task<Nginx> StartAsync(Uri server)
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException("nginx is not installed. tests/run installs it; by hand: apt-get install nginx-light.");
        }

        var nginx = new Nginx();
        await nginx.BeginAsync(server);
        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        directory.Dispose();
    }

    private async Task BeginAsync(Uri server)
    {
        var (plain, secure) = (FreePort.Take(), FreePort.Take());
        WriteCertificate();
        var site = DeploymentFiles.Read("nginx.conf")
            .Replace("listen 80;", $"listen 127.0.0.1:{plain};", StringComparison.Ordinal)
            .Replace("listen 443 ", $"listen 127.0.0.1:{secure} ", StringComparison.Ordinal)
            .Replace("/etc/ssl/safetybot/", directory.Path + "/", StringComparison.Ordinal)
            .Replace("http://127.0.0.1:5080", server.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        var file = Path.Combine(directory.Path, "nginx.conf");
        await File.WriteAllTextAsync(file, $$"""
            pid {{directory.Path}}/pid;
            error_log {{directory.Path}}/error.log;
            events {}
            http {
            client_body_temp_path {{directory.Path}}/body;
            proxy_temp_path {{directory.Path}}/proxy;
            fastcgi_temp_path {{directory.Path}}/fastcgi;
            uwsgi_temp_path {{directory.Path}}/uwsgi;
            scgi_temp_path {{directory.Path}}/scgi;
            {{site}}
            }
            """);
        process = Process.Start(new ProcessStartInfo(Program, ["-c", file, "-g", Environment.UserName == "root" ? "daemon off; user root;" : "daemon off;"]))!;
        (Plain, Address) = (new Uri($"http://127.0.0.1:{plain}"), new Uri($"https://127.0.0.1:{secure}"));
        for (var i = 0; ; i++)
        {
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, secure);
                return;
            }
            catch (SocketException) when (i < 100 && !process.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=chat.example.org", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        thumbprint = certificate.GetCertHashString();
        File.WriteAllText(Path.Combine(directory.Path, "fullchain.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(directory.Path, "privkey.pem"), key.ExportPkcs8PrivateKeyPem());
    }
}
