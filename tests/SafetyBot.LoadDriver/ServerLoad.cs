using System.Globalization;

namespace SafetyBot.LoadDriver;

/// <summary>What processes used, as Linux tells it.</summary>
internal sealed class ServerLoad(IReadOnlyList<int> processes)
{
    private const double TicksPerSecond = 100;
    private const int UserTime = 11;

    /// <summary>Processor time of all so far, of user and kernel.</summary>
    public TimeSpan Processor() => TimeSpan.FromSeconds(processes.Sum(Ticks) / TicksPerSecond);

    /// <summary>Memory in use by all, in MB.</summary>
    public double Megabytes() => processes.Sum(Kilobytes) / 1024.0;

    /// <summary>How many files and connections all have open.</summary>
    public int Handles() => processes.Sum(process => Directory.GetFileSystemEntries($"/proc/{process}/fd").Length);

    private static long Ticks(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return long.Parse(fields[UserTime], CultureInfo.InvariantCulture) + long.Parse(fields[UserTime + 1], CultureInfo.InvariantCulture);
    }

    private static long Kilobytes(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
