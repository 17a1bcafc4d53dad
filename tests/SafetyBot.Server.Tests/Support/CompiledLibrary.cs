using System.Diagnostics;

namespace SafetyBot.Server.Tests.Support;

/// <summary>Small libraries in C that stand between a server and its machine. Compiled when first asked for.</summary>
internal static class CompiledLibrary
{
    /// <summary>Compiles a source that lies in the tests' own folder.</summary>
    /// <param name="source">Its path there.</param>
    /// <returns>Where the library is.</returns>
    public static string Of(string source)
    {
        var library = Path.Combine(AppContext.BaseDirectory, Path.ChangeExtension(Path.GetFileName(source), ".so"));
        try
        {
            using var compiler = Process.Start(new ProcessStartInfo("gcc", ["-shared", "-fPIC", "-O2", "-o", library, Path.Combine(AppContext.BaseDirectory, source), "-ldl"]))!;
            compiler.WaitForExit();
            return compiler.ExitCode == 0 ? library : throw new InvalidOperationException($"gcc ended with {compiler.ExitCode}.");
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new InvalidOperationException("gcc is not installed. tests/run installs it; by hand: apt-get install gcc libc6-dev.", exception);
        }
    }
}
