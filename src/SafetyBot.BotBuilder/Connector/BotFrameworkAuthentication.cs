using System.Security.Claims;

namespace SafetyBot.BotBuilder.Connector;

/// <summary>Decides whether a call to the bot comes from whom it says, and how the bot shows who it is when it replies.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Authenticates a call.</summary>
    /// <exception cref="UnauthorizedAccessException">It is not from whom it says.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken);

    /// <summary>Makes the clients by which the bot speaks as this identity.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);
}
