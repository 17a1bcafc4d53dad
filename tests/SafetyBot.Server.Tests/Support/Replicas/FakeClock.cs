using System.IO.MemoryMappedFiles;

namespace SafetyBot.Server.Tests.Support;

/// <summary>A clock for a server that shows another time than this machine's, and may jump: a small library (shifted-clock.c) below the server. Nothing of it is in the server itself.</summary>
internal sealed class FakeClock : IDisposable
{
    private static readonly Lazy<string> Library = new(() => CompiledLibrary.Of("Support/Replicas/shifted-clock.c"));

    private readonly FreshDirectory directory = new();
    private readonly string path;
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor seconds;

    /// <param name="ahead">How far it is ahead of this machine's clock; negative: behind.</param>
    public FakeClock(TimeSpan ahead)
    {
        path = Path.Combine(directory.Path, "clock");
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, sizeof(long));
        seconds = file.CreateViewAccessor();
        Set(ahead);
    }

    /// <summary>What a server needs to go by it. It also lives in Amsterdam, where clocks change in spring and autumn.</summary>
    public Surroundings Surroundings => new()
    {
        Environment = new Dictionary<string, string> { ["LD_PRELOAD"] = Library.Value, ["SHIFTED_CLOCK"] = path, ["TZ"] = "Europe/Amsterdam" },
    };

    /// <summary>Lets it jump.</summary>
    public void Set(TimeSpan ahead) => seconds.Write(0, (long)ahead.TotalSeconds);

    public void Dispose()
    {
        seconds.Dispose();
        file.Dispose();
        directory.Dispose();
    }
}
