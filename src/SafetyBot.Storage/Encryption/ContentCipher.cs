using System.Security.Cryptography;
using System.Text;

namespace SafetyBot.Storage.Encryption;

/// <summary>Encrypts what is kept of a conversation: AES-256-GCM with a random nonce. Bound to its place, so that no two can be exchanged.</summary>
internal static class ContentCipher
{
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int Overhead = 1 + NonceSize + TagSize;

    /// <summary>Encrypts.</summary>
    /// <param name="key">The conversation's key.</param>
    /// <param name="place">What it is and where it stands; needed again to decrypt.</param>
    /// <param name="plain">The content.</param>
    public static byte[] Encrypt(ConversationKey key, string place, ReadOnlySpan<byte> plain)
    {
        var sealedContent = new byte[Overhead + plain.Length];
        sealedContent[0] = Version;
        var nonce = sealedContent.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key.Plain, TagSize);
        cipher.Encrypt(
            nonce,
            plain,
            sealedContent.AsSpan(1 + NonceSize, plain.Length),
            sealedContent.AsSpan(1 + NonceSize + plain.Length),
            Encoding.UTF8.GetBytes(place));
        return sealedContent;
    }

    /// <summary>Decrypts.</summary>
    /// <exception cref="CryptographicException">It was changed, belongs elsewhere, or was written with another key.</exception>
    public static byte[] Decrypt(ConversationKey key, string place, ReadOnlySpan<byte> sealedContent)
    {
        if (sealedContent.Length < Overhead || sealedContent[0] != Version)
        {
            throw new CryptographicException("What is kept has an unknown form.");
        }

        var plain = new byte[sealedContent.Length - Overhead];
        using var cipher = new AesGcm(key.Plain, TagSize);
        cipher.Decrypt(
            sealedContent.Slice(1, NonceSize),
            sealedContent.Slice(1 + NonceSize, plain.Length),
            sealedContent[^TagSize..],
            plain,
            Encoding.UTF8.GetBytes(place));
        return plain;
    }
}
