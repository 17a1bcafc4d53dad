using System.Globalization;

namespace SafetyBot.LoadDriver;

/// <summary>The replicas that are put under load: started for this measurement, with their data in a directory that goes away, or one that runs.</summary>
internal sealed class Servers : IDisposable
{
    private const int MostConnections = 1000;

    private readonly List<StartedServer> started = [];
    private readonly List<HttpClient> ways = [];
    private readonly DirectoryInfo? data;

    /// <summary>Starts replicas.</summary>
    public Servers(string program, int replicas, string[] settings, int people)
    {
        data = Directory.CreateTempSubdirectory("safetybot-load-");
        for (var i = 0; i < replicas; i++)
        {
            started.Add(new StartedServer(program, data.FullName, settings));
            ways.Add(To(started[i].Address, people));
        }

        Load = new ServerLoad([.. started.Select(server => server.Id)]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"started in {string.Join(", ", started.Select(server => $"{server.StartedIn.TotalMilliseconds:F0}"))} ms, RSS {Load.Megabytes() / replicas:F0} MB each"));
    }

    /// <summary>Takes one that runs.</summary>
    public Servers(Uri address, int? process, int people)
    {
        ways.Add(To(address, people));
        Load = process is { } id ? new ServerLoad([id]) : null;
    }

    /// <summary>The ways to the replicas.</summary>
    public IReadOnlyList<HttpClient> Ways => ways;

    /// <summary>What they use; null: not known.</summary>
    public ServerLoad? Load { get; }

    public void Dispose()
    {
        started.ForEach(server => server.Dispose());
        ways.ForEach(way => way.Dispose());
        data?.Delete(recursive: true);
    }

    private static HttpClient To(Uri address, int people) =>
        new(new SocketsHttpHandler { MaxConnectionsPerServer = Math.Min(people, MostConnections) }) { BaseAddress = address };
}
