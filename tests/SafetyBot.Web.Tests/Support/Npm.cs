using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SafetyBot.Web.Tests.Support;

/// <summary>Node and npm of this machine. Packages are installed into a directory of the test's own, exactly as the lock file says.</summary>
internal static class Npm
{
    /// <summary>The repository.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    /// <summary>Copies a folder of the repository and installs what its lock file names.</summary>
    /// <param name="folder">The folder, from the repository's root.</param>
    /// <param name="into">Where to.</param>
    public static async Task InstallAsync(string folder, string into)
    {
        foreach (var source in Directory.EnumerateFiles(Path.Combine(Repository, folder)))
        {
            File.Copy(source, Path.Combine(into, Path.GetFileName(source)));
        }

        await RunAsync(into, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }

    /// <summary>Runs a program to its end and gives what it wrote; fails when it does.</summary>
    public static async Task<string> RunAsync(string directory, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {await output}{await errors}");
        return await output;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
