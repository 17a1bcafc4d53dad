using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SafetyBot.Server.Tests.Support;

/// <summary>Makes tokens as an attacker, or a clock, would.</summary>
public static class Tokens
{
    private const string HeaderText = """{"alg":"HS256","typ":"JWT"}""";

    private static readonly byte[] Key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(ServerProcess.Secret), 32, info: "SafetyBot Direct Line tokens"u8.ToArray());

    /// <summary>A token of the test server for this conversation, that ends at a time.</summary>
    public static string Make(string conversation, DateTimeOffset expires, byte[]? key = null, string header = HeaderText, string use = "chat")
    {
        var payload = JsonSerializer.Serialize(new { use, user = "dl_test", conv = conversation, origin = Array.Empty<string>(), exp = expires.ToUnixTimeSeconds() });
        var signed = $"{Encode(header)}.{Encode(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(key ?? Key, Encoding.UTF8.GetBytes(signed)))}";
    }

    /// <summary>The same token with another payload and the old signature.</summary>
    public static string WithPayload(string token, Func<string, string> change)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{Encode(change(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1]))))}.{parts[2]}";
    }

    /// <summary>The same payload, unsigned.</summary>
    public static string WithoutSignature(string token) => $"{Encode("""{"alg":"none","typ":"JWT"}""")}.{token.Split('.')[1]}.";

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
