using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace SafetyBot.Server.Tests.Support;

/// <summary>A PostgreSQL server and its standby, which has every commit before it is acknowledged. Loopback alone, removed at the end.</summary>
internal sealed class PostgresPair : IAsyncDisposable
{
    private readonly int primaryPort = FreePort.Take();
    private readonly int standbyPort = FreePort.Take();
    private readonly string directory;

    private PostgresPair(string directory) => this.directory = directory;

    /// <summary>How servers reach whichever of the two takes writes.</summary>
    public string ConnectionString => string.Create(
        CultureInfo.InvariantCulture,
        $"Host=127.0.0.1:{primaryPort},127.0.0.1:{standbyPort};Username=postgres;Database=safetybot;Target Session Attributes=read-write");

    private string Primary => Path.Combine(directory, "primary");

    private string Standby => Path.Combine(directory, "standby");

    public static async Task<PostgresPair> StartAsync()
    {
        var pair = new PostgresPair((await RunAsync("mktemp", "-d", "-t", "safetybot-pair-XXXXXX")).Trim());
        await RunAsync(Program("initdb"), "-D", pair.Primary, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        await StartAsync(pair.Primary, pair.primaryPort);
        await using (var source = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={pair.primaryPort};Username=postgres;Database=postgres;Pooling=false"))
        {
            await using var create = source.CreateCommand("CREATE DATABASE safetybot");
            await create.ExecuteNonQueryAsync();
        }

        var port = pair.primaryPort.ToString(CultureInfo.InvariantCulture);
        await RunAsync(Program("pg_basebackup"), "-h", "127.0.0.1", "-p", port, "-U", "postgres", "-D", pair.Standby, "-R", "-c", "fast", "--no-sync");
        await StartAsync(pair.Standby, pair.standbyPort);

        // From here on a commit is acknowledged once the standby has it.
        await RunAsync(Program("pg_ctl"), "-D", pair.Primary, "-m", "fast", "-w", "stop");
        await StartAsync(pair.Primary, pair.primaryPort, "-c synchronous_standby_names=*");
        return pair;
    }

    /// <summary>The first one dies; the standby takes its place.</summary>
    public async Task FailOverAsync()
    {
        await RunAsync(Program("pg_ctl"), "-D", Primary, "-m", "immediate", "-w", "stop");
        await RunAsync(Program("pg_ctl"), "-D", Standby, "-w", "promote");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in new[] { Standby, Primary })
        {
            try
            {
                await RunAsync(Program("pg_ctl"), "-D", one, "-m", "immediate", "-w", "stop");
            }
            catch (InvalidOperationException)
            {
                // It was stopped before.
            }
        }

        await RunAsync("rm", "-rf", directory);
    }

    private static string Program(string name) => PostgresServer.Program(name);

    private static Task<string> StartAsync(string data, int port, string more = "") => RunAsync(
        Program("pg_ctl"),
        "-D",
        data,
        "-l",
        data + ".log",
        "-o",
        string.Create(CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' {more}"),
        "-w",
        "start");

    // PostgreSQL refuses to run as root.
    private static async Task<string> RunAsync(string program, params string[] arguments)
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
