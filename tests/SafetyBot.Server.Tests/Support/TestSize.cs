using System.Globalization;

namespace SafetyBot.Server.Tests.Support;

/// <summary>How large tests run: smaller usually, whole with SAFETYBOT_FULL=1.</summary>
internal static class TestSize
{
    /// <summary>Whether they run whole.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("SAFETYBOT_FULL") == "1";

    /// <summary>One of two sizes.</summary>
    public static T Of<T>(T usual, T full) => IsFull ? full : usual;

    /// <summary>Chance that can be played again: its seed is printed, and taken from SAFETYBOT_SEED where that is set.</summary>
    public static Random NewRandom(ITestOutputHelper output)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SAFETYBOT_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;
        output.WriteLine($"SAFETYBOT_SEED={seed}");
        return new Random(seed);
    }
}
