using Azure;
using Azure.Core.Pipeline;
using SafetyBot.Server.ReadAlong;

namespace SafetyBot.Server.Tests.ReadAlong;

/// <summary>How the server calls Azure: quietly, with one more try, and with tokens under TLS alone.</summary>
public sealed class AzureCallTests : IAsyncLifetime
{
    private readonly LanguageService service = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Theory]
    [InlineData(503, null, 2)]
    [InlineData(500, null, 2)]
    [InlineData(429, null, 1)]
    [InlineData(429, "1", 1)]
    [InlineData(503, "30", 1)]
    [InlineData(400, null, 1)]
    public async Task OneQuickTryMore_WhatFailsInPassingAlone(int status, string? retryAfter, int calls)
    {
        service.FailWith(status, retryAfter: retryAfter);
        await Assert.ThrowsAsync<RequestFailedException>(() => Client().ExtractKeyPhrasesAsync("-"));
        Assert.Equal(calls, service.Calls.Count);
    }

    [Fact]
    public async Task OneQuickTryMore_SecondTryWell_Answers()
    {
        service.FailWith(503, times: 1);
        Assert.Equal(["foto"], (await Client().ExtractKeyPhrasesAsync("foto")).Value);
    }

    [Fact]
    public async Task QuietOptions_NothingAboutTheMachine_IsSent()
    {
        await Client().ExtractKeyPhrasesAsync("foto");
        Assert.Equal(
            ["Accept", "Content-Length", "Content-Type", "Host", "Ocp-Apim-Subscription-Key", "x-ms-client-request-id", "x-ms-return-client-request-id"],
            Assert.Single(service.Calls).Headers.Keys.Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Token_OverTls_IsSentAndRemembered()
    {
        await using var secure = new LanguageService(secure: true);
        var credential = new FakeCredential();
        var client = new TextAnalyticsClient(secure.Address, new PatientCredential(credential), Trusting());
        await client.ExtractKeyPhrasesAsync("foto");
        await client.ExtractKeyPhrasesAsync("foto");

        Assert.Equal(["Bearer token-1", "Bearer token-1"], secure.Calls.Select(call => call.Headers.Authorization.ToString()));
        Assert.Equal(["https://cognitiveservices.azure.com/.default"], credential.Scopes);
    }

    [Fact]
    public async Task Token_WithoutTls_IsNotSent()
    {
        var client = new TextAnalyticsClient(service.Address, new FakeCredential(), ReadAlongRegistration.ClientOptions());
        await Assert.ThrowsAnyAsync<Exception>(() => client.ExtractKeyPhrasesAsync("foto"));
        Assert.Empty(service.Calls);
    }

    [Fact]
    public async Task PatientCredential_CallerGaveUp_TheTokenIsStillGot()
    {
        var credential = new FakeCredential { Takes = TimeSpan.FromMilliseconds(100) };
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(10));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await new PatientCredential(credential).GetTokenAsync(new Azure.Core.TokenRequestContext(["scope"]), impatient.Token));
        for (var i = 0; i < 200 && credential.Given == 0; i++)
        {
            await Task.Delay(10);
        }

        Assert.Equal(1, credential.Given);
    }

    private static TextAnalyticsClientOptions Trusting()
    {
        var options = ReadAlongRegistration.ClientOptions();
        options.Transport = new HttpClientTransport(new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator });
        return options;
    }

    private TextAnalyticsClient Client() => new(service.Address, new AzureKeyCredential(LanguageService.Key), ReadAlongRegistration.ClientOptions());
}
