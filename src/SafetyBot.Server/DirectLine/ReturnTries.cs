using SafetyBot.Server.Replicas;

namespace SafetyBot.Server.DirectLine;

/// <summary>Counts tries of return phrases by network, so that nobody guesses one.</summary>
public sealed class ReturnTries(CallLimits limits, DirectLineSecret secret, IReplicaNews news, ILogger<ReturnTries> logger)
{
    /// <summary>Counts one more try from where a call came.</summary>
    /// <returns>Whether it may be looked for.</returns>
    public bool May(HttpRequest request)
    {
        var network = secret.PseudonymOf(NetworkAddress.Of(request.HttpContext.Connection.RemoteIpAddress));
        if (limits.Returns.Take(network))
        {
            news.ReturnTried(network);
            return true;
        }

        DirectLineLog.ReturnsSlowed(logger);
        return false;
    }
}
