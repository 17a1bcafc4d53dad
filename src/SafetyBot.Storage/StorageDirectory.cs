namespace SafetyBot.Storage;

/// <summary>The folder of the embedded database: for our own user alone, and known to be in use while a server runs.</summary>
internal static class StorageDirectory
{
    private const UnixFileMode OnlyUs = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes a folder, for our own user alone.</summary>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OnlyUs);
        }
    }

    /// <summary>Says that a server uses the folder, as long as it is not disposed. Several may.</summary>
    /// <exception cref="StorageStartException">A backup is being restored.</exception>
    public static IDisposable LockShared(StorageOptions options) =>
        Lock(options, FileAccess.Read, FileShare.Read, "A backup is being restored. Start the server when that is done.");

    /// <summary>Makes sure that nobody uses the folder, as long as it is not disposed.</summary>
    /// <exception cref="StorageStartException">A server runs.</exception>
    public static IDisposable LockAlone(StorageOptions options)
    {
        Make(Path.GetDirectoryName(options.LockFile)!);
        return Lock(options, FileAccess.ReadWrite, FileShare.None, "The server runs. Stop it first.");
    }

    /// <summary>Copies the files that are not there yet. Keys are never changed, so that one with the same name is the same.</summary>
    public static void CopyMissing(string source, string target)
    {
        Make(target);
        if (!Directory.Exists(source))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(source))
        {
            var copy = Path.Combine(target, Path.GetFileName(file));
            if (!File.Exists(copy))
            {
                File.Copy(file, copy);
            }
        }
    }

    private static FileStream Lock(StorageOptions options, FileAccess access, FileShare share, string refusal)
    {
        try
        {
            return new FileStream(options.LockFile, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException exception)
        {
            throw new StorageStartException(refusal, exception);
        }
    }
}
