namespace SafetyBot.Server.Start;

/// <summary>Whether the server is on its way down: running turns are finished, new ones are told to come back.</summary>
public sealed class Draining
{
    /// <summary>Seconds after which a client may try again.</summary>
    public const int RetryAfterSeconds = 5;

    private readonly IHostApplicationLifetime lifetime;

    /// <summary>Listens to the host.</summary>
    public Draining(IHostApplicationLifetime lifetime) => this.lifetime = lifetime;

    /// <summary>True from the moment the host is asked to stop.</summary>
    public bool Begun => lifetime.ApplicationStopping.IsCancellationRequested;
}
