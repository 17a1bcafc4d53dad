using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SafetyBot.Server.Start;

namespace SafetyBot.Server.DirectLine;

/// <summary>The secret of site back ends, and the key of tokens that is made from it.</summary>
public sealed class DirectLineSecret
{
    private const string FileName = "directline-secret";
    private const int Bytes = 32;

    private readonly byte[] hash;

    /// <summary>Takes it from the settings, else from the data directory, where it is made at first start.</summary>
    public DirectLineSecret(IOptions<DirectLineOptions> options, DataDirectory data, ILogger<DirectLineSecret> logger)
    {
        var secret = options.Value.Secret;
        if (string.IsNullOrEmpty(secret))
        {
            (secret, var made) = data.ReadOrMake(FileName, static () => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));
            if (made)
            {
                DirectLineLog.SecretMade(logger, Path.Combine(data.Path, FileName));
            }
        }

        var bytes = Encoding.UTF8.GetBytes(secret.Trim());
        hash = SHA256.HashData(bytes);
        TokenKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, Bytes, info: "SafetyBot Direct Line tokens"u8.ToArray());
    }

    /// <summary>The key that signs tokens and stream tickets.</summary>
    public byte[] TokenKey { get; }

    /// <summary>Whether this is the secret; takes the same time for any text.</summary>
    public bool Is(string text) => CryptographicOperations.FixedTimeEquals(hash, SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
