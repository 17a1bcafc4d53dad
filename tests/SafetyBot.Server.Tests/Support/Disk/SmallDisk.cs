using System.Diagnostics;

namespace SafetyBot.Server.Tests.Support;

/// <summary>A disk of 8 MB, mounted for real where that is allowed; elsewhere a folder whose writes can be made to find no space.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly FreshDirectory place = new();
    private readonly FaultyDisk? faults;

    public SmallDisk()
    {
        IsMounted = Run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", place.Path);
        faults = IsMounted ? null : new FaultyDisk(place.Path);
    }

    public string Path => place.Path;

    /// <summary>Whether it is a real one.</summary>
    public bool IsMounted { get; }

    /// <summary>In what surroundings a server feels its bounds.</summary>
    public Surroundings Surroundings => faults is null ? new Surroundings() : new Surroundings { Environment = faults.Environment };

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    /// <summary>Leaves no space on it.</summary>
    public void Fill()
    {
        faults?.Set(DiskFault.NoSpace);
        if (faults is not null)
        {
            return;
        }

        using var ballast = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                ballast.Write(block);
            }
        }
        catch (IOException)
        {
            // Full, as it should be.
        }
    }

    /// <summary>Gives space again.</summary>
    public void Free()
    {
        faults?.Set(DiskFault.None);
        File.Delete(Ballast);
    }

    public void Dispose()
    {
        if (IsMounted)
        {
            Run("umount", "--lazy", Path);
        }

        faults?.Dispose();
        place.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
