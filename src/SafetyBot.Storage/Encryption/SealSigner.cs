using System.Security.Cryptography;
using SafetyBot.Conversations.Audit;

namespace SafetyBot.Storage.Encryption;

/// <summary>Signs the daily lists of the audit trail: ECDSA P-256, with a key that the key ring protects.</summary>
internal sealed class SealSigner : ISealSigner, IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>A new key.</summary>
    public SealSigner()
    {
    }

    /// <summary>A new key, to be kept protected.</summary>
    public static byte[] NewKey()
    {
        using var signer = new SealSigner();
        return signer.PrivateKey;
    }

    /// <summary>A kept key.</summary>
    public SealSigner(byte[] privateKey) => key.ImportPkcs8PrivateKey(privateKey, out _);

    /// <summary>The key, to be kept protected.</summary>
    public byte[] PrivateKey => key.ExportPkcs8PrivateKey();

    /// <inheritdoc />
    public byte[] Sign(ReadOnlySpan<byte> data) => key.SignData(data, HashAlgorithmName.SHA256);

    /// <inheritdoc />
    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => key.VerifyData(data, signature, HashAlgorithmName.SHA256);

    /// <inheritdoc />
    public void Dispose() => key.Dispose();
}
