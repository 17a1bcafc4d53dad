using Microsoft.Extensions.Options;
using SafetyBot.Storage;

namespace SafetyBot.Server.Start;

/// <summary>The directory of what must stay: database, key ring, Direct Line secret. Made when first asked for, for the server's own user alone.</summary>
public sealed class DataDirectory(IOptions<StorageOptions> options)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lazy<string> path = new(() => Make(System.IO.Path.GetFullPath(options.Value.Directory, AppContext.BaseDirectory)));

    /// <summary>Its full path.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public string Path => path.Value;

    /// <summary>The text of a small file in it; where there is none, it is written with what <paramref name="make"/> gives, for the owner alone.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="make">Makes its first text.</param>
    /// <returns>The text, and whether it was made just now.</returns>
    public (string Text, bool Made) ReadOrMake(string name, Func<string> make)
    {
        var file = System.IO.Path.Combine(Path, name);
        if (!File.Exists(file))
        {
            // Written whole under another name first: a server killed here leaves no half secret behind, and of two that start at once one wins.
            var draft = $"{file}.{Environment.ProcessId}";
            using (var stream = new FileStream(draft, Writing()))
            {
                using var writer = new StreamWriter(stream);
                writer.Write(make());
                writer.Flush();
                stream.Flush(flushToDisk: true);
            }

            try
            {
                File.Move(draft, file, overwrite: false);
                return (File.ReadAllText(file), true);
            }
            catch (IOException) when (File.Exists(file))
            {
                File.Delete(draft);
            }
        }

        return (File.ReadAllText(file), false);
    }

    private static FileStreamOptions Writing()
    {
        var writing = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            writing.UnixCreateMode = OwnerOnly;
        }

        return writing;
    }

    private static string Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }

        return path;
    }
}
