using System.Diagnostics;
using SafetyBot.Cli;

namespace SafetyBot.Tests.Support;

/// <summary>A run of the command line program: in this process, or as a process of its own.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record SafetyBotRun(int Code, string Output, string Error)
{
    /// <summary>Runs a command in this process.</summary>
    public static Task<SafetyBotRun> RunAsync(params string[] arguments) => RunAsync("", false, arguments);

    /// <summary>Runs a command that reads this input, as in a pipe or as at a terminal.</summary>
    public static async Task<SafetyBotRun> RunAsync(string input, bool interactive, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new Terminal(new StringReader(input), output, error) { IsInteractive = interactive });
        return new SafetyBotRun(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Runs the program itself.</summary>
    public static async Task<SafetyBotRun> StartAsync(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "safetybot.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new SafetyBotRun(process.ExitCode, await output, await error);
    }
}
