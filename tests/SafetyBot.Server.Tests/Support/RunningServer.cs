[assembly: AssemblyFixture(typeof(SafetyBot.Server.Tests.Support.RunningServer))]

namespace SafetyBot.Server.Tests.Support;

/// <summary>One server for all tests that need nothing special of it.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly FreshDirectory data = new();

    public ServerProcess Process { get; private set; } = null!;

    /// <summary>A client of it without a token.</summary>
    public HttpClient NewHttp() => new() { BaseAddress = Process.Address };

    /// <summary>A person who opened the page and began to chat.</summary>
    public Task<DirectLineClient> NewPersonAsync() => DirectLineClient.StartAsync(Process.Address);

    // All tests together begin more chats than a school would.
    public async ValueTask InitializeAsync() =>
        Process = await ServerProcess.StartAsync(data.Path, "--environment", "Development", "--DirectLine:ChatsPerMinute", "100000");

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        data.Dispose();
    }
}
