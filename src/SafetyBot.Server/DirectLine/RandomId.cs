using System.Buffers.Text;
using System.Security.Cryptography;

namespace SafetyBot.Server.DirectLine;

/// <summary>Makes ids that nobody can guess.</summary>
internal static class RandomId
{
    private const int Bytes = 16;

    /// <summary>22 characters that are safe in an address.</summary>
    public static string New()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        RandomNumberGenerator.Fill(bytes);
        return Base64Url.EncodeToString(bytes);
    }
}
