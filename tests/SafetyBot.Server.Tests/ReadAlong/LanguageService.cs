using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SafetyBot.Server.Tests.ReadAlong;

/// <summary>Azure AI Language on this machine: speaks its wire, and fails as the test says. Also gives tokens, as a machine's managed identity does.</summary>
internal sealed class LanguageService : IAsyncDisposable
{
    public const string Key = "a-key-for-tests";

    public const string Token = "a-token-for-tests";

    private readonly WebApplication app;
    private readonly X509Certificate2? certificate;

    public LanguageService(bool secure = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        certificate = secure ? NewCertificate() : null;
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        app = builder.Build();
        app.Run(TakeAsync);
        app.StartAsync().GetAwaiter().GetResult();
    }

    public Uri Address => new(app.Urls.First());

    /// <summary>All it got, in order.</summary>
    public ConcurrentQueue<LanguageCall> Calls { get; } = new();

    /// <summary>For what tokens were asked.</summary>
    public ConcurrentQueue<string> Resources { get; } = new();

    /// <summary>The certificate of a secure one, for who is to trust it.</summary>
    public string CertificatePem => certificate!.ExportCertificatePem();

    /// <summary>The texts it got.</summary>
    public IEnumerable<string> Texts => Calls.Select(call => call.Text).Distinct();

    /// <summary>What it finds in every text.</summary>
    public string Language { get; set; } = "nl";

    public double Negative { get; set; } = 0.1;

    /// <summary>Answers in place of the service; false: the service answers itself.</summary>
    public Func<HttpContext, LanguageCall, Task<bool>> Instead { get; set; } = (_, _) => Task.FromResult(false);

    /// <summary>Lets every call fail with a status, as the service tells errors. The message quotes what was sent.</summary>
    public void FailWith(int status, string code = "InternalServerError", string? retryAfter = null, int times = int.MaxValue) => Instead = async (http, call) =>
    {
        if (Interlocked.Decrement(ref times) < 0)
        {
            return false;
        }

        if (retryAfter is not null)
        {
            http.Response.Headers.RetryAfter = retryAfter;
        }

        http.Response.StatusCode = status;
        await http.Response.WriteAsJsonAsync(new { error = new { code, message = call.Text } });
        return true;
    };

    /// <summary>Lets every call be answered with this body.</summary>
    public void AnswerWith(string body) => Instead = async (http, _) =>
    {
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(body);
        return true;
    };

    /// <summary>Lets every text be refused with a code.</summary>
    public void RefuseTextsWith(string code) => Instead = async (http, call) =>
    {
        await http.Response.WriteAsJsonAsync(new
        {
            kind = call.Kind + "Results",
            results = new
            {
                documents = Array.Empty<object>(),
                errors = new[] { new { id = "0", error = new { code = "InvalidArgument", message = "-", innererror = new { code, message = call.Text } } } },
                modelVersion = "2023-04-01",
            },
        });
        return true;
    };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate?.Dispose();
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private async Task TakeAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            var resource = http.Request.Query["resource"].ToString();
            Resources.Enqueue(resource);
            var until = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
            await http.Response.WriteAsJsonAsync(new { access_token = Token, expires_on = until, resource, token_type = "Bearer" });
            return;
        }

        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        var call = new LanguageCall(http.Request.Path + http.Request.QueryString, new HeaderDictionary(http.Request.Headers.ToDictionary()), body.RootElement.Clone());
        Calls.Enqueue(call);
        if (await Instead(http, call))
        {
            return;
        }

        if (http.Request.Headers["Ocp-Apim-Subscription-Key"] != Key && !http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await http.Response.WriteAsJsonAsync(new { error = new { code = "401", message = "Access denied." } });
            return;
        }

        http.Response.Headers["apim-request-id"] = Guid.NewGuid().ToString();
        await http.Response.WriteAsJsonAsync(new
        {
            kind = call.Kind + "Results",
            results = new { documents = call.Documents.Select(document => AnswerTo(call.Kind, document)), errors = Array.Empty<object>(), modelVersion = "2023-04-01" },
        });
    }

    private object AnswerTo(string kind, JsonElement document)
    {
        var id = document.GetProperty("id").GetString();
        var text = document.GetProperty("text").GetString()!;
        var warnings = Array.Empty<object>();
        return kind switch
        {
            "LanguageDetection" => new { id, warnings, detectedLanguage = new { name = "-", iso6391Name = Language, confidenceScore = Language == "(Unknown)" ? 0 : 0.98 } },
            "SentimentAnalysis" => new { id, warnings, sentiment = Mood, confidenceScores = Scores, sentences = new[] { new { sentiment = Mood, confidenceScores = Scores, offset = 0, length = text.Length, text } } },
            "PiiEntityRecognition" => new
            {
                id,
                warnings,
                redactedText = text.Replace("Emma", "****", StringComparison.Ordinal),
                entities = new[] { new { text = "Emma", category = "Person", offset = text.IndexOf("Emma", StringComparison.Ordinal), length = 4, confidenceScore = 0.97 } },
            },
            "KeyPhraseExtraction" => new { id, warnings, keyPhrases = text.Split(' ') },
            _ => throw new InvalidOperationException(kind),
        };
    }

    private string Mood => Negative > 0.5 ? "negative" : "neutral";

    private object Scores => new { positive = 0.0, neutral = 1 - Negative, negative = Negative };
}
