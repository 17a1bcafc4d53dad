namespace SafetyBot.BotBuilder.Connector;

/// <summary>Makes clients of Connector services.</summary>
public abstract class ConnectorFactory
{
    /// <summary>Makes a client.</summary>
    /// <param name="serviceUrl">Where the service is.</param>
    /// <param name="audience">For whom its tokens are.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken);
}
