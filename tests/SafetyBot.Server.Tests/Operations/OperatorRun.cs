using System.Diagnostics;
using SafetyBot.Cli;

namespace SafetyBot.Server.Tests.Operations;

/// <summary>A command an operator gave.</summary>
internal sealed record OperatorRun(int Code, string Output, string Error)
{
    public static async Task<OperatorRun> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new Terminal(TextReader.Null, output, error));
        return new OperatorRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs another program to its end.</summary>
    public static async Task<OperatorRun> StartAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new OperatorRun(process.ExitCode, await output, await error);
    }

    /// <summary>Fails unless all went well.</summary>
    public OperatorRun Succeeded()
    {
        Assert.True(Code == 0, Output + Error);
        return this;
    }
}
