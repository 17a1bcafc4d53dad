using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SafetyBot.Server.Start;

namespace SafetyBot.Server.Operations;

/// <summary>Lets operators in and nobody else.</summary>
public sealed class OperationsGate(IOptions<OperationsOptions> options, IHostEnvironment environment)
{
    private readonly byte[]? hash = string.IsNullOrEmpty(options.Value.Key) ? null : HashOf(options.Value.Key);

    /// <summary>The status a caller gets instead of the page; null: they may see it.</summary>
    public int? Refusal(HttpContext http)
    {
        if (hash is null)
        {
            return environment.IsDevelopment() && OwnMachine.Made(http) ? null : StatusCodes.Status404NotFound;
        }

        return PasswordOf(http) is { } password && CryptographicOperations.FixedTimeEquals(hash, HashOf(password)) ? null : StatusCodes.Status401Unauthorized;
    }

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string? PasswordOf(HttpContext http)
    {
        if (!AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization, out var header) || header is not { Scheme: "Basic", Parameter: { } parameter })
        {
            return null;
        }

        var bytes = new byte[parameter.Length];
        return Convert.TryFromBase64String(parameter, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [_, var password] ? password : null;
    }
}
