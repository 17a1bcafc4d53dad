using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Npgsql;

namespace SafetyBot.Server.Tests.Support;

/// <summary>A PostgreSQL server of the tests' own: a fresh data directory, loopback alone, stopped and removed at the end. Started when the first test asks.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const int Kill = 9;
    private const int Stop = 19;
    private const int Continue = 18;

    private readonly SemaphoreSlim gate = new(1);
    private bool canLosePower;
    private int port;
    private int databases;

    /// <summary>One that stands on a <see cref="FaultyDisk"/>, for <see cref="LosePowerAsync"/>.</summary>
    public static PostgresServer OnFaultyDisk() => new() { canLosePower = true };

    /// <summary>Where its files are; null before it was started.</summary>
    public string? DataDirectory { get; private set; }

    /// <summary>A new empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        await gate.WaitAsync();
        try
        {
            if (DataDirectory is null)
            {
                await StartAsync();
            }
        }
        finally
        {
            gate.Release();
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref databases)}");
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres") + ";Pooling=false");
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Stops it as a power cut would, and starts it again on the same files.</summary>
    public async Task CrashAsync()
    {
        await RunAsync(Program("pg_ctl"), "-D", DataDirectory!, "-m", "immediate", "-w", "stop");
        await ListenAsync();
    }

    /// <summary>All its processes die at once, and of its files only what was synced is left; then it is started again.</summary>
    public async Task LosePowerAsync()
    {
        Pause();
        Signal(Kill, [.. Children(), Postmaster]);
        await RunAsync("rm", "-rf", DataDirectory!);
        await RunAsync("cp", "-a", Synced, DataDirectory!);

        // Its number may belong to another process by now.
        File.Delete(Path.Combine(DataDirectory!, "postmaster.pid"));
        await ListenAsync();
    }

    /// <summary>Where one of PostgreSQL's own programs is.</summary>
    public static string Program(string name) =>
        Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin", name)).Last(File.Exists);

    /// <summary>Stops all its processes where they are, as a machine that hangs does.</summary>
    public void Pause() => Signal(Stop, [Postmaster, .. Children()]);

    /// <summary>Lets them go on.</summary>
    public void Resume() => Signal(Continue, [.. Children(), Postmaster]);

    public async ValueTask DisposeAsync()
    {
        if (DataDirectory is not null)
        {
            await RunAsync(Program("pg_ctl"), "-D", DataDirectory, "-m", "immediate", "-w", "stop");
            await RunAsync("rm", "-rf", DataDirectory, Synced);
            File.Delete(Library);
        }

        gate.Dispose();
    }

    private string Synced => DataDirectory + ".synced";

    private string Library => DataDirectory + ".so";

    private int Postmaster => int.Parse(File.ReadLines(Path.Combine(DataDirectory!, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private IEnumerable<int> Children() =>
        File.ReadAllText($"/proc/{Postmaster}/task/{Postmaster}/children")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture));

    private static void Signal(int signal, IEnumerable<int> processes)
    {
        foreach (var process in processes)
        {
            // One that has ended meanwhile needs no signal.
            _ = kill(process, signal);
        }
    }

    [DllImport("libc", SetLastError = true)]
    private static extern int kill(int pid, int signal);

    private string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database={database}");

    private async Task StartAsync()
    {
        if (!Directory.Exists("/usr/lib/postgresql"))
        {
            throw new InvalidOperationException("PostgreSQL is not installed. tests/run installs it; by hand: apt-get install postgresql.");
        }

        var directory = (await RunAsync("mktemp", "-d", "-t", "safetybot-postgres-XXXXXX")).Trim();

        // The faulty disk copies a whole segment at each sync.
        await RunAsync(Program("initdb"), ["-D", directory, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", .. canLosePower ? ["--wal-segsize=1"] : (string[])[]]);
        port = FreePort.Take();
        DataDirectory = directory;
        if (canLosePower)
        {
            // PostgreSQL's own user may not look into the folder of the tests.
            File.Copy(FaultyDisk.Library, Library);
            await RunAsync("cp", "-a", directory, Synced);
        }

        await ListenAsync();
    }

    private Task<string> ListenAsync() => StartAsync(
        DataDirectory!,
        Path.Combine(DataDirectory!, "log"),
        port,
        before: canLosePower ? [.. FaultyDisk.Variables(Library, DataDirectory!, Synced).Select(variable => $"{variable.Key}={variable.Value}")] : []);

    /// <summary>Starts a cluster on loopback and waits until it answers.</summary>
    /// <param name="data">Its files.</param>
    /// <param name="log">Where it writes what it tells.</param>
    /// <param name="port">Where it listens.</param>
    /// <param name="more">More options of the server.</param>
    /// <param name="before">Variables it is started with, as name=value.</param>
    public static Task<string> StartAsync(string data, string log, int port, string more = "", params string[] before) => RunAsync(
        "env",
        [.. before,
        Program("pg_ctl"),
        "-D",
        data,
        "-l",
        log,
        "-o",
        string.Create(CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' {more}"),
        "-w",
        "start"]);

    /// <summary>Runs a program as a user that PostgreSQL runs for, which is not root, and gives what it wrote.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        string[] all = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", program, .. arguments] : [program, .. arguments];
        var start = new ProcessStartInfo(all[0], all[1..]) { WorkingDirectory = "/tmp", RedirectStandardOutput = true };
        using var process = Process.Start(start)!;

        // The server keeps the pipe of the one who started it: only short-lived programs are read to the end.
        var output = arguments is [.., "start"] ? "" : await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode}.");
    }
}
