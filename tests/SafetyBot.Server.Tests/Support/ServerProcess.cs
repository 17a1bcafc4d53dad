using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SafetyBot.Server.Tests.Support;

/// <summary>The server as a process of its own, listening on a free port of this machine. SAFETYBOT_SERVER names the directory of a published one.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    /// <summary>The secret that tests give the server.</summary>
    public const string Secret = "a-secret-for-tests-alone-0123456789";

    private const string Listening = "Now listening on: ";
    private const int Terminate = 15;
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly TaskCompletionSource<Uri?> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process) => this.process = process;

    public Uri Address { get; private set; } = null!;

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>The memory it has now, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The time of processors it used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    /// <summary>All it wrote so far.</summary>
    public string Output => string.Join('\n', lines);

    /// <summary>Starts a server and waits until it listens.</summary>
    public static Task<ServerProcess> StartAsync(string dataDirectory, params string[] settings) => StartAsync(new Surroundings(), dataDirectory, settings);

    /// <summary>Starts a server in surroundings that are not the usual ones.</summary>
    public static async Task<ServerProcess> StartAsync(Surroundings surroundings, string dataDirectory, params string[] settings)
    {
        var server = Begin(surroundings, dataDirectory, settings);
        await server.ListensAsync();
        return server;
    }

    /// <summary>Starts a server and does not wait for it.</summary>
    public static ServerProcess Begin(Surroundings surroundings, string dataDirectory, params string[] settings) =>
        Run(surroundings, ["--urls", "http://127.0.0.1:0", "--Storage:Directory", dataDirectory, "--DirectLine:Secret", Secret, .. settings]);

    /// <summary>Waits until it listens.</summary>
    public async Task ListensAsync() => Address = await address.Task.WaitAsync(StartsWithin)
        ?? throw new InvalidOperationException($"The server did not start:\n{Output}");

    /// <summary>Starts a server that is expected to end by itself.</summary>
    public static Task<(int ExitCode, string Output)> RunToEndAsync(params string[] arguments) => RunToEndAsync(new Surroundings(), arguments);

    /// <summary>Starts a server that is expected to end by itself, in surroundings that are not the usual ones.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(Surroundings surroundings, params string[] arguments)
    {
        await using var server = Run(surroundings, arguments);
        await server.process.WaitForExitAsync(new CancellationTokenSource(StartsWithin).Token);
        server.process.WaitForExit();
        return (server.process.ExitCode, server.Output);
    }

    /// <summary>Waits until it wrote something.</summary>
    public async Task ToldAsync(string text)
    {
        for (var i = 0; i < 600 && !Output.Contains(text, StringComparison.Ordinal); i++)
        {
            await Task.Delay(50);
        }

        Assert.Contains(text, Output, StringComparison.Ordinal);
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop.</summary>
    public void AskToStop() => Assert.Equal(0, kill(process.Id, Terminate));

    /// <summary>Waits until it has ended.</summary>
    public async Task<int> ExitAsync(TimeSpan within)
    {
        await process.WaitForExitAsync(new CancellationTokenSource(within).Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static ServerProcess Run(Surroundings surroundings, string[] arguments)
    {
        var directory = Environment.GetEnvironmentVariable("SAFETYBOT_SERVER") ?? AppContext.BaseDirectory;
        string[] command = [.. surroundings.Under, "dotnet", Path.Combine(directory, "safetybot-server.dll"), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        foreach (var (name, value) in surroundings.Environment)
        {
            start.Environment[name] = value;
        }

        var server = new ServerProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        server.process.OutputDataReceived += (_, line) => server.Take(line.Data);
        server.process.ErrorDataReceived += (_, line) => server.Take(line.Data);
        server.process.Exited += (_, _) => server.address.TrySetResult(null);
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        return server;
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lines.Enqueue(line);
        var at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0)
        {
            var text = line[(at + Listening.Length)..];
            var end = text.IndexOf('"', StringComparison.Ordinal);
            address.TrySetResult(new Uri(end < 0 ? text : text[..end]));
        }
    }

    [DllImport("libc", SetLastError = true)]
    private static extern int kill(int pid, int signal);
}
