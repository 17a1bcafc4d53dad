using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;

namespace SafetyBot.Storage.Encryption;

/// <summary>The keys that protect the keys of conversations: ASP.NET Core's Data Protection, in files or in the database.</summary>
internal sealed class KeyRing
{
    private const string Application = "SafetyBot";
    private const string CanaryText = "SafetyBot key ring";

    private readonly IDataProtector keys;
    private readonly IDataProtector secrets;

    private KeyRing(IDataProtectionProvider provider)
    {
        keys = provider.CreateProtector("Conversation keys");
        secrets = provider.CreateProtector("Secrets");
    }

    /// <summary>Opens the key ring of a database, and makes it where the database is new.</summary>
    /// <param name="repository">Where the key ring stands.</param>
    /// <param name="canary">What the database kept to recognise its key ring by; null: the database is new.</param>
    /// <exception cref="StorageStartException">The key ring is lost or another one: new keys would hide that nothing can be read any more.</exception>
    public static KeyRing Open(IXmlRepository repository, byte[]? canary)
    {
        if (canary is null)
        {
            return new KeyRing(Provider(repository, makesKeys: true));
        }

        if (repository.GetAllElements().Count == 0 || !IsOurs(new KeyRing(Provider(repository, makesKeys: false)), canary))
        {
            throw new StorageStartException(
                "The key ring does not belong to this database: it is lost, empty or another one. What is kept cannot be read without it. "
                + "Put the key ring back from the backup. Several replicas need one key ring: a folder they share, or Storage:KeyRingInDatabase. To begin anew instead, move the database away. Nothing was changed.");
        }

        return new KeyRing(Provider(repository, makesKeys: true));
    }

    /// <summary>What a database keeps to recognise this key ring by.</summary>
    public byte[] NewCanary() => ProtectSecret(Encoding.UTF8.GetBytes(CanaryText));

    /// <summary>A new key for a conversation.</summary>
    public ConversationKey NewKey()
    {
        var plain = RandomNumberGenerator.GetBytes(32);
        return new ConversationKey(plain, keys.Protect(plain));
    }

    /// <summary>A kept key.</summary>
    /// <exception cref="CryptographicException">It was protected by another key ring.</exception>
    public ConversationKey Unwrap(byte[] wrapped) => new(keys.Unprotect(wrapped), wrapped);

    /// <summary>A new secret of the installation itself: 32 random bytes.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(32);

    /// <summary>Protects a secret of the installation itself.</summary>
    public byte[] ProtectSecret(byte[] secret) => secrets.Protect(secret);

    /// <summary>A kept secret of the installation itself.</summary>
    /// <exception cref="StorageStartException">It was changed: the database is damaged.</exception>
    public byte[] UnprotectSecret(byte[] secret)
    {
        try
        {
            return secrets.Unprotect(secret);
        }
        catch (CryptographicException exception)
        {
            throw new StorageStartException(
                "The database is damaged: a secret of this installation cannot be read. Nothing was changed or deleted. Restore a backup (safetybot restore; pg_restore for PostgreSQL).", exception);
        }
    }

    private static bool IsOurs(KeyRing ring, byte[] canary)
    {
        try
        {
            return Encoding.UTF8.GetString(ring.secrets.Unprotect(canary)) == CanaryText;
        }
        catch (Exception exception) when (exception is CryptographicException or InvalidOperationException)
        {
            return false;
        }
    }

    private static IDataProtectionProvider Provider(IXmlRepository repository, bool makesKeys)
    {
        var services = new ServiceCollection();
        var protection = services.AddDataProtection().SetApplicationName(Application);
        if (!makesKeys)
        {
            protection.DisableAutomaticKeyGeneration();
        }

        services.Configure<KeyManagementOptions>(options => options.XmlRepository = repository);
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>();
    }
}
