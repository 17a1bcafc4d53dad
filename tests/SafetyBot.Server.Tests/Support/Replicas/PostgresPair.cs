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
        var pair = new PostgresPair((await PostgresServer.RunAsync("mktemp", "-d", "-t", "safetybot-pair-XXXXXX")).Trim());
        await PostgresServer.RunAsync(PostgresServer.Program("initdb"), "-D", pair.Primary, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        await PostgresServer.StartAsync(pair.Primary, pair.Primary + ".log", pair.primaryPort);
        await using (var source = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={pair.primaryPort};Username=postgres;Database=postgres;Pooling=false"))
        {
            await using var create = source.CreateCommand("CREATE DATABASE safetybot");
            await create.ExecuteNonQueryAsync();
        }

        var port = pair.primaryPort.ToString(CultureInfo.InvariantCulture);
        await PostgresServer.RunAsync(PostgresServer.Program("pg_basebackup"), "-h", "127.0.0.1", "-p", port, "-U", "postgres", "-D", pair.Standby, "-R", "-c", "fast", "--no-sync");
        await PostgresServer.StartAsync(pair.Standby, pair.Standby + ".log", pair.standbyPort);

        // From here on a commit is acknowledged once the standby has it.
        await PostgresServer.RunAsync(PostgresServer.Program("pg_ctl"), "-D", pair.Primary, "-m", "fast", "-w", "stop");
        await PostgresServer.StartAsync(pair.Primary, pair.Primary + ".log", pair.primaryPort, "-c synchronous_standby_names=*");
        return pair;
    }

    /// <summary>The first one dies; the standby takes its place.</summary>
    public async Task FailOverAsync()
    {
        await PostgresServer.RunAsync(PostgresServer.Program("pg_ctl"), "-D", Primary, "-m", "immediate", "-w", "stop");
        await PostgresServer.RunAsync(PostgresServer.Program("pg_ctl"), "-D", Standby, "-w", "promote");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in new[] { Standby, Primary })
        {
            try
            {
                await PostgresServer.RunAsync(PostgresServer.Program("pg_ctl"), "-D", one, "-m", "immediate", "-w", "stop");
            }
            catch (InvalidOperationException)
            {
                // It was stopped before.
            }
        }

        await PostgresServer.RunAsync("rm", "-rf", directory);
    }
}
