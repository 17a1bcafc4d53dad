using System.Diagnostics;

namespace SafetyBot.LoadDriver;

/// <summary>A server started for one measurement, with its data in a directory that goes away.</summary>
internal sealed class StartedServer : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process process;
    private readonly string data = Directory.CreateTempSubdirectory("safetybot-load-").FullName;

    /// <summary>Starts it and waits until it listens.</summary>
    public StartedServer(string program, IEnumerable<string> settings)
    {
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
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Its process.</summary>
    public int Id => process.Id;

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(data, recursive: true);
    }
}
