using System.Security.Claims;

namespace SafetyBot.BotBuilder.Connector;

/// <summary>Lets every call in and replies without a token: for a bot without an app id, on a developer's machine.</summary>
internal sealed class AnonymousAuthentication : BotFrameworkAuthentication
{
    private static readonly Clients Factory = new();

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken) =>
        Task.FromResult(new AuthenticateRequestResult { ClaimsIdentity = new ClaimsIdentity([], "anonymous"), ConnectorFactory = Factory });

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => Factory;

    private sealed class Clients : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken) =>
            Task.FromResult<IConnectorClient>(new ConnectorClient(new Uri(serviceUrl)));
    }
}
