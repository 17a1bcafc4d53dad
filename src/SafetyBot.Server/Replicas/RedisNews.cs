using SafetyBot.Conversations.Turns;
using SafetyBot.Server.DirectLine;
using StackExchange.Redis;

namespace SafetyBot.Server.Replicas;

/// <summary>Tells other replicas over Redis, and hears what they tell. Nothing is kept in Redis: what is lost there is found by looking in the store.</summary>
public sealed class RedisNews(
    IConfiguration configuration, OpenStreams streams, EndedChats ended, CallLimits limits, ILogger<RedisNews> logger) : BackgroundService, IReplicaNews
{
    /// <summary>The name of Redis' connection string.</summary>
    public const string ConnectionString = "Redis";

    private const int SenderLength = 8;
    private static readonly RedisChannel Channel = RedisChannel.Literal("safetybot:replicas");
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);

    private readonly string self = Guid.NewGuid().ToString("N")[..SenderLength];
    private volatile IConnectionMultiplexer? redis;

    /// <inheritdoc />
    public void TurnKept(string conversationId, long sequence) => Tell(ReplicaMessageKind.TurnKept, sequence, conversationId);

    /// <inheritdoc />
    public void ChatEnded(string conversationId) => Tell(ReplicaMessageKind.ChatEnded, 0, conversationId);

    /// <inheritdoc />
    public void ChatTaken(string network) => Tell(ReplicaMessageKind.ChatTaken, 0, network);

    /// <inheritdoc />
    public void ReturnTried(string network) => Tell(ReplicaMessageKind.ReturnTried, 0, network);

    /// <summary>The settings of the connection: it comes back by itself, and nothing waits for it.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public static ConfigurationOptions Settings(string connectionString)
    {
        var settings = ConfigurationOptions.Parse(connectionString);
        settings.AbortOnConnectFail = false;
        settings.BacklogPolicy = BacklogPolicy.FailFast;
        settings.ReconnectRetryPolicy = new LinearRetry((int)BetweenTries.TotalMilliseconds);
        settings.ClientName ??= "safetybot";
        return settings;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var connection = await ConnectAsync(stoppingToken);
            while (!await TrySubscribeAsync(connection))
            {
                await Task.Delay(BetweenTries, stoppingToken);
            }

            redis = connection;
            await Task.Delay(Timeout.InfiniteTimeSpan, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
        finally
        {
            redis = null;
        }
    }

    private async Task<ConnectionMultiplexer> ConnectAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                var connection = await ConnectionMultiplexer.ConnectAsync(Settings(configuration.GetConnectionString(ConnectionString)!));
                connection.ConnectionFailed += (_, failure) => Note(failure, lost: true);
                connection.ConnectionRestored += (_, failure) => Note(failure, lost: false);
                if (!connection.IsConnected)
                {
                    ReplicaLog.RedisLost(logger);
                }

                return connection;
            }
            catch (RedisException)
            {
                ReplicaLog.RedisLost(logger);
                await Task.Delay(BetweenTries, stoppingToken);
            }
        }
    }

    // Once subscribed, the connection subscribes again by itself whenever it comes back.
    private async Task<bool> TrySubscribeAsync(ConnectionMultiplexer connection)
    {
        try
        {
            await connection.GetSubscriber().SubscribeAsync(Channel, (_, message) => Hear(message));
            return true;
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            return false;
        }
    }

    private void Note(ConnectionFailedEventArgs failure, bool lost)
    {
        if (failure.ConnectionType == ConnectionType.Subscription)
        {
            (lost ? (Action<ILogger>)ReplicaLog.RedisLost : ReplicaLog.RedisBack)(logger);
        }
    }

    private void Tell(ReplicaMessageKind kind, long number, string key)
    {
        if (redis is not { IsConnected: true } connection)
        {
            return;
        }

        try
        {
            _ = connection.GetSubscriber().PublishAsync(Channel, new ReplicaMessage(self, kind, number, key).Write(), CommandFlags.FireAndForget);
        }
        catch (Exception exception) when (exception is RedisException or ObjectDisposedException)
        {
            // The others find it in the store.
        }
    }

    private void Hear(string? text)
    {
        if (ReplicaMessage.Read(text) is not { } message || message.Sender == self)
        {
            return;
        }

        switch (message.Kind)
        {
            case ReplicaMessageKind.TurnKept:
                limits.Messages.Charge(message.Key);
                streams.CatchUp(message.Key, message.Number);
                break;
            case ReplicaMessageKind.ChatTaken:
                limits.Chats.Charge(message.Key);
                break;
            case ReplicaMessageKind.ReturnTried:
                limits.Returns.Charge(message.Key);
                break;
            case ReplicaMessageKind.ChatEnded when streams.Any(message.Key):
                _ = CloseAsync(message.Key);
                break;
        }
    }

    // Redis only says where to look: whether the person left, the store decides.
    private async Task CloseAsync(string conversationId)
    {
        try
        {
            if ((await ended.LookAsync(conversationId, CancellationToken.None)).Ended)
            {
                streams.Close(conversationId);
            }
        }
        catch (StoreUnavailableException)
        {
            // The next look closes them.
        }
    }
}
