using System.Security.Cryptography;
using System.Text;

namespace SafetyBot.Domain.Content;

/// <summary>Which content a conversation was held with. Stored with every record.</summary>
/// <param name="Label">Date of the newest change of meaning in it, as "2026-11-24".</param>
/// <param name="Hash">First 12 hexadecimal digits of a SHA-256 over all files and their names.</param>
public sealed record ContentVersion(string Label, string Hash)
{
    private const int HashLength = 12;

    /// <summary>The version of these files, whose order does not matter.</summary>
    /// <param name="label">Date of the newest change of meaning.</param>
    /// <param name="files">Path below dialogs/ and text of each file.</param>
    public static ContentVersion Of(string label, IEnumerable<KeyValuePair<string, string>> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{text}\0"));
        }

        return new ContentVersion(label, Convert.ToHexStringLower(hash.GetHashAndReset())[..HashLength]);
    }

    /// <summary>As it is stored: "2026-11-24+0f3a9c41d2b7".</summary>
    public override string ToString() => $"{Label}+{Hash}";
}
