using System.Diagnostics;
using System.Globalization;

namespace SafetyBot.Benchmarks;

/// <summary>Time from starting the terminal program to the first line of the bot, as a person waits for it.</summary>
internal static class ColdStart
{
    private const int Times = 15;

    public static int Run()
    {
        var milliseconds = Enumerable.Range(0, Times).Select(_ => Once()).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"cold start of chat to its first line, {Times} starts: fastest {milliseconds[0]:F0} ms, median {milliseconds[Times / 2]:F0} ms, slowest {milliseconds[^1]:F0} ms"));
        return 0;
    }

    private static double Once()
    {
        var started = Stopwatch.GetTimestamp();
        using var chat = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "safetybot"), "chat")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("The terminal program did not start.");
        if (chat.StandardOutput.ReadLine() is null)
        {
            throw new InvalidOperationException("The terminal program said nothing.");
        }

        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        chat.StandardInput.Close();
        chat.StandardOutput.ReadToEnd();
        chat.WaitForExit();
        return elapsed;
    }
}
