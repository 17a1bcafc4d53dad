using System.Globalization;

namespace SafetyBot.LoadDriver;

/// <summary>What a process used, as Linux tells it.</summary>
internal sealed class ServerLoad(int process)
{
    private const double TicksPerSecond = 100;
    private const int UserTime = 11;

    /// <summary>Processor time so far, of user and kernel.</summary>
    public TimeSpan Processor()
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(fields[UserTime], CultureInfo.InvariantCulture) + long.Parse(fields[UserTime + 1], CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    /// <summary>Memory in use, in MB.</summary>
    public double Megabytes()
    {
        var line = File.ReadLines($"/proc/{process}/status").First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }
}
