using Azure.Core;

namespace SafetyBot.Server.Tests.ReadAlong;

/// <summary>Gives tokens without Microsoft Entra.</summary>
internal sealed class FakeCredential : TokenCredential
{
    private int given;

    public List<string> Scopes { get; } = [];

    public int Given => given;

    public TimeSpan Takes { get; init; }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        await Task.Delay(Takes, cancellationToken);
        Scopes.AddRange(requestContext.Scopes);
        return new AccessToken($"token-{Interlocked.Increment(ref given)}", DateTimeOffset.UtcNow.AddHours(1));
    }
}
