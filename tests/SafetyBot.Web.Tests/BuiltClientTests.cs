using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SafetyBot.Web.Tests;

/// <summary>What the server carries is what its sources build to.</summary>
public sealed class BuiltClientTests
{
    [Fact]
    public async Task Assets_AreWhatTheSourcesBuildTo()
    {
        var web = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "src", "SafetyBot.Server", "Web");
        using var copy = new FreshDirectory();
        foreach (var source in Directory.EnumerateFiles(Path.Combine(web, "Client")))
        {
            File.Copy(source, Path.Combine(copy.Path, Path.GetFileName(source)));
        }

        await RunAsync(copy.Path, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        await RunAsync(copy.Path, "npm", "run", "check");
        await RunAsync(copy.Path, "node", "build.js", "built");
        var built = Directory.EnumerateFiles(Path.Combine(copy.Path, "built")).Order(StringComparer.Ordinal).ToList();
        var carried = Directory.EnumerateFiles(Path.Combine(web, "Assets")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(built.Select(Path.GetFileName), carried.Select(Path.GetFileName));
        Assert.All(built.Zip(carried), pair => Assert.Equal(File.ReadAllText(pair.First), File.ReadAllText(pair.Second)));
    }

    private static async Task RunAsync(string directory, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {await output}{await errors}");
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
