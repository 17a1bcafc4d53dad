namespace SafetyBot.Server.Tests.Support;

/// <summary>Two servers on one PostgreSQL, behind a proxy that gives them connections in turn.</summary>
internal sealed class ReplicaPair : IAsyncDisposable
{
    private readonly List<FreshDirectory> directories = [];

    private ReplicaPair(ServerProcess one, ServerProcess two)
    {
        (One, Two) = (one, two);
        Proxy = new TcpProxy(one.Address.Port, two.Address.Port);
    }

    public ServerProcess One { get; }

    public ServerProcess Two { get; }

    public TcpProxy Proxy { get; }

    /// <summary>All they wrote.</summary>
    public string Output => One.Output + Two.Output;

    /// <summary>Starts two at once on a database, each with a data directory of its own.</summary>
    /// <param name="postgres">The database's connection string.</param>
    /// <param name="redisOne">Redis as the first one reaches it; null: it has none.</param>
    /// <param name="redisTwo">Redis as the second one reaches it.</param>
    /// <param name="settings">Other settings of both.</param>
    public static async Task<ReplicaPair> StartAsync(string postgres, int? redisOne = null, int? redisTwo = null, params string[] settings)
    {
        var (first, second) = (new FreshDirectory(), new FreshDirectory());
        var servers = await Task.WhenAll(
            ServerProcess.StartAsync(first.Path, [.. Settings(postgres, redisOne), .. settings]),
            ServerProcess.StartAsync(second.Path, [.. Settings(postgres, redisTwo), .. settings]));
        return new ReplicaPair(servers[0], servers[1]) { directories = { first, second } };
    }

    /// <summary>The settings of one of several replicas.</summary>
    public static string[] Settings(string postgres, int? redis = null) =>
    [
        "--ConnectionStrings:Postgres", postgres,
        "--Storage:KeyRingInDatabase", "true",
        "--DirectLine:MessagesPerTenSeconds", "100000",
        .. redis is { } port ? new[] { "--ConnectionStrings:Redis", $"127.0.0.1:{port},connectTimeout=2000" } : [],
    ];

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        await One.DisposeAsync();
        await Two.DisposeAsync();
        directories.ForEach(directory => directory.Dispose());
    }
}
