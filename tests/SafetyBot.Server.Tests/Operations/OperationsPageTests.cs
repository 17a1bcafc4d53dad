using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SafetyBot.Server.Tests.Operations;

/// <summary>Who sees the page for operators.</summary>
public sealed class OperationsPageTests(RunningServer development)
{
    private const string Key = "an-operators-key-for-tests-0123456789";

    [Fact]
    public async Task A33_Development_OpenToThisMachineAlone()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(development.Process.Address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(development.Process.Address, request => request.Headers.Add("X-Forwarded-For", "127.0.0.1")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(development.Process.Address, request => request.Headers.Add("Origin", "https://evil.example")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(development.Process.Address, request => request.Headers.Host = "chat.example.org"));
    }

    [Fact]
    public async Task A33_Production_NoKey_DoesNotExist()
    {
        using var data = new FreshDirectory();
        await using var server = await ServerProcess.StartAsync(data.Path);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server.Address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server.Address, request => request.Headers.Authorization = Basic("")));
    }

    [Fact]
    public async Task A33_Production_Key_OpensForItAlone()
    {
        using var data = new FreshDirectory();
        await using var server = await ServerProcess.StartAsync(data.Path, "--Operations:Key", Key);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server.Address));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server.Address, request => request.Headers.Authorization = Basic(Key + "x")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server.Address, request => request.Headers.TryAddWithoutValidation("Authorization", "Basic ???")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server.Address, request => request.Headers.Authorization = Basic(Key)));
        Assert.DoesNotContain(Key, server.Output, StringComparison.Ordinal);
    }

    private static AuthenticationHeaderValue Basic(string key) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("operator:" + key)));

    private static async Task<HttpStatusCode> StatusAsync(Uri server, Action<HttpRequestMessage>? with = null)
    {
        using var http = new HttpClient { BaseAddress = server };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/operations");
        with?.Invoke(request);
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }
}
