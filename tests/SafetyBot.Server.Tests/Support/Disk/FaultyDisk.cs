using System.IO.MemoryMappedFiles;

namespace SafetyBot.Server.Tests.Support;

/// <summary>A disk with faults between a server and its data directory: a small library (faulty-disk.c) that stands before the calls that write and sync.</summary>
public sealed class FaultyDisk : IDisposable
{
    private static readonly Lazy<string> Compiled = new(() => CompiledLibrary.Of("Support/Disk/faulty-disk.c"));

    private readonly FreshDirectory own = new();
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor control;

    /// <summary>Puts it between a server and its data directory. What is there already is on disk.</summary>
    public FaultyDisk(string dataDirectory)
    {
        var controlFile = Path.Combine(own.Path, "control");
        file = MemoryMappedFile.CreateFromFile(controlFile, FileMode.Create, null, 8);
        control = file.CreateViewAccessor();
        Synced = Path.Combine(own.Path, "synced");
        Folders.Copy(dataDirectory, Synced);
        Environment = new Dictionary<string, string>(Variables(Library, dataDirectory, Synced)) { ["FAULTY_DISK_CONTROL"] = controlFile };
    }

    /// <summary>The small library itself.</summary>
    public static string Library => Compiled.Value;

    /// <summary>The variables with which a process gets a disk that has no faults yet, and of which is known what a power cut would leave.</summary>
    /// <param name="library">The library.</param>
    /// <param name="folder">The data directory.</param>
    /// <param name="synced">What a power cut would leave of it; to begin with, all.</param>
    public static IReadOnlyDictionary<string, string> Variables(string library, string folder, string synced) => new Dictionary<string, string>
    {
        ["LD_PRELOAD"] = library,
        ["FAULTY_DISK_FOLDER"] = folder,
        ["FAULTY_DISK_SYNCED"] = synced,
    };

    /// <summary>What a power cut would leave: every file as it was when it was last synced.</summary>
    public string Synced { get; }

    /// <summary>The variables with which a process gets this disk.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Begins a fault, or ends it.</summary>
    /// <param name="fault">Which.</param>
    /// <param name="passing">How many writes or syncs of the write-ahead log pass before it strikes, where it kills.</param>
    public void Set(DiskFault fault, int passing = 0)
    {
        control.Write(4, passing);
        control.Write(0, (int)fault);
    }

    public void Dispose()
    {
        control.Dispose();
        file.Dispose();
        own.Dispose();
    }
}
