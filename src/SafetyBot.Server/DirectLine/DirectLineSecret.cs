using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SafetyBot.Server.Start;
using SafetyBot.Storage;

namespace SafetyBot.Server.DirectLine;

/// <summary>The secret of site back ends, and the key of tokens that is made from it. Known once the server has started; the same for all replicas.</summary>
public sealed class DirectLineSecret(
    IOptions<DirectLineOptions> options, DataDirectory data, IConversationDatabase database, ILogger<DirectLineSecret> logger) : IHostedLifecycleService
{
    private const string Name = "directline-secret";
    private const int Bytes = 32;
    private const int PseudonymBytes = 16;

    private byte[]? hash;
    private byte[]? tokenKey;
    private byte[]? pseudonymKey;

    /// <summary>The key that signs tokens and stream tickets.</summary>
    public byte[] TokenKey => Known(tokenKey);

    /// <summary>Whether this is the secret; takes the same time for any text.</summary>
    public bool Is(string text) => CryptographicOperations.FixedTimeEquals(Known(hash), SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A name by which all replicas know something, and that tells nothing of it.</summary>
    public string PseudonymOf(string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Known(pseudonymKey), Encoding.UTF8.GetBytes(text)).AsSpan(0, PseudonymBytes));

    /// <summary>Takes it from the settings, else from what replicas have in common, else from the data directory; made where it is not there.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var secret = options.Value.Secret;
        if (string.IsNullOrEmpty(secret))
        {
            (secret, var made) = database.SharedSecrets is { } shared
                ? await shared.ReadOrMakeAsync(Name, Make, cancellationToken)
                : data.ReadOrMake(Name, Make);
            if (made)
            {
                DirectLineLog.SecretMade(logger, database.SharedSecrets is null ? Path.Combine(data.Path, Name) : "the database");
            }
        }

        var bytes = Encoding.UTF8.GetBytes(secret.Trim());
        hash = SHA256.HashData(bytes);
        tokenKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, Bytes, info: "SafetyBot Direct Line tokens"u8.ToArray());
        pseudonymKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, Bytes, info: "SafetyBot pseudonyms"u8.ToArray());
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    private static byte[] Known(byte[]? key) => key ?? throw new InvalidOperationException("The server has not started.");
}
