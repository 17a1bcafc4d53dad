using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SafetyBot.Server.DirectLine;

/// <summary>Writes and reads JSON Web Tokens with one key and one algorithm (HS256). Any other header is not ours, so nobody can choose another.</summary>
internal sealed class SignedText(byte[] key)
{
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    /// <summary>Signs a payload.</summary>
    public string Sign(ReadOnlySpan<byte> payload)
    {
        var signed = $"{Header}.{Base64Url.EncodeToString(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>The payload of a text that was signed here, or null.</summary>
    public byte[]? Read(string text)
    {
        var end = text.LastIndexOf('.');
        if (end <= Header.Length || !text.StartsWith(Header, StringComparison.Ordinal) || text[Header.Length] != '.' || !Ascii.IsValid(text))
        {
            return null;
        }

        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var expected = HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(text[..end]));
        if (!Base64Url.IsValid(text.AsSpan(end + 1), out var length)
            || length != signature.Length
            || Base64Url.DecodeFromChars(text.AsSpan(end + 1), signature) != signature.Length
            || !CryptographicOperations.FixedTimeEquals(expected, signature))
        {
            return null;
        }

        var payload = text.AsSpan(Header.Length + 1, end - Header.Length - 1);
        return Base64Url.IsValid(payload) ? Base64Url.DecodeFromChars(payload) : null;
    }
}
