using Microsoft.AspNetCore.Connections;
using SafetyBot.Storage;

namespace SafetyBot.Server.Start;

/// <summary>Begins and ends the server: checks everything first, tells all that is wrong at once, and runs until it is told to stop.</summary>
internal static class ServerStart
{
    private const int Failed = 1;

    /// <summary>Runs the server.</summary>
    /// <param name="app">The server.</param>
    /// <param name="open">Opens its doors, once all is known to be well.</param>
    /// <returns>The exit code: 0 after an ordinary stop, 1 when it could not start or stopped itself because its disk failed.</returns>
    public static async Task<int> RunCheckedAsync(this WebApplication app, Action<WebApplication> open)
    {
        var problems = app.Services.GetServices<IStartCheck>().SelectMany(check => check.Problems()).Distinct().ToList();
        if (problems.Count > 0)
        {
            return Tell(problems);
        }

        try
        {
            open(app);
            await app.RunAsync();
            return Environment.ExitCode;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            return Tell([$"{exception.Message} Another program listens there. Stop it, or choose another address with --urls."]);
        }
        catch (Exception exception) when (exception is StartException or StorageStartException)
        {
            return Tell([exception.Message]);
        }
    }

    private static int Tell(List<string> problems)
    {
        Console.Error.WriteLine(problems.Count == 1 ? "SafetyBot cannot start:" : $"SafetyBot cannot start, for {problems.Count} reasons:");
        foreach (var problem in problems)
        {
            Console.Error.WriteLine($"- {problem}");
        }

        return Failed;
    }
}
