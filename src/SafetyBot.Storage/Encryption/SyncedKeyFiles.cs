using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging.Abstractions;

namespace SafetyBot.Storage.Encryption;

/// <summary>A key ring in files. A key is on disk before anything is encrypted with it: a power cut must not take the key and leave what it opens.</summary>
internal sealed class SyncedKeyFiles(string directory) : FileSystemXmlRepository(new DirectoryInfo(directory), NullLoggerFactory.Instance)
{
    /// <inheritdoc />
    public override void StoreElement(XElement element, string friendlyName)
    {
        base.StoreElement(element, friendlyName);
        foreach (var file in Directory.EnumerateFiles())
        {
            using var handle = File.OpenHandle(file.FullName, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(handle);
        }
    }
}
