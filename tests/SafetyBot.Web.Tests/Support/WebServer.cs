[assembly: AssemblyFixture(typeof(SafetyBot.Web.Tests.Support.WebServer))]

namespace SafetyBot.Web.Tests.Support;

/// <summary>One server for all tests that need nothing special of it, with a site that may embed it.</summary>
public sealed class WebServer : IAsyncLifetime
{
    private readonly FreshDirectory data = new();

    public ServerProcess Process { get; private set; } = null!;

    public Elsewhere Elsewhere { get; } = new();

    public string Origin => Process.Origin;

    /// <summary>What a server of the tests is started with.</summary>
    public static string[] SettingsFor(Elsewhere elsewhere) =>
    [
        "--environment", "Development", "--DirectLine:ChatsPerMinute", "100000", "--Web:ExitAddress", elsewhere.Neutral,
        "--DirectLine:AllowedOrigins:0", elsewhere.Origin, "--Web:SecurityContact", "mailto:security@example.org",
    ];

    public async ValueTask InitializeAsync() => Process = await ServerProcess.StartAsync(data.Path, SettingsFor(Elsewhere));

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        Elsewhere.Dispose();
        data.Dispose();
    }
}
