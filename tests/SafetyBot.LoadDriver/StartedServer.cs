using System.Diagnostics;

namespace SafetyBot.LoadDriver;

/// <summary>A server started for one measurement.</summary>
internal sealed class StartedServer : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process process;

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="program">safetybot-server.dll.</param>
    /// <param name="data">Where it keeps its files.</param>
    /// <param name="settings">Its settings.</param>
    public StartedServer(string program, string data, IEnumerable<string> settings)
    {
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet",
        [
            program, "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:Directory", data,
            "--DirectLine:MessagesPerTenSeconds", "1000000", "--DirectLine:ChatsPerMinute", "1000000", .. settings,
        ])
        { RedirectStandardOutput = true };
        var listens = new TaskCompletionSource<Uri?>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.Exited += (_, _) => listens.TrySetResult(null);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text && text.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                listens.TrySetResult(new Uri(text[(at + Listening.Length)..].Trim()));
            }
        };
        process.Start();
        process.BeginOutputReadLine();
        Address = listens.Task.GetAwaiter().GetResult() ?? throw new InvalidOperationException("The server did not start.");
        StartedIn = clock.Elapsed;
    }

    /// <summary>How long it took until it listened.</summary>
    public TimeSpan StartedIn { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Its process.</summary>
    public int Id => process.Id;

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
