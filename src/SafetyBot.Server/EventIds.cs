namespace SafetyBot.Server;

/// <summary>The numbers of all log messages of the server, in one place so that no two are the same.</summary>
internal static class EventIds
{
    public const int TurnFailed = 101;

    public const int ContentReloaded = 201;
    public const int ContentRefused = 202;
    public const int ContentProblem = 203;

    public const int SecretMade = 301;
    public const int SecretInBrowser = 302;
    public const int ForeignOrigin = 303;
    public const int TokenRefused = 304;
    public const int TokensSlowed = 305;
    public const int MessagesSlowed = 306;
    public const int StreamOpened = 307;
    public const int StreamClosed = 308;
    public const int StreamTooSlow = 309;
    public const int InternalEventRefused = 310;
    public const int ReturnsSlowed = 311;

    public const int NotDelivered = 401;

    public const int RedisLost = 451;
    public const int RedisBack = 452;

    public const int RequestFailed = 501;
    public const int StoreUnavailable = 502;

    public const int ReadAlongPaused = 601;
    public const int ReadAlongGoesOn = 602;
    public const int ReadAlongNoToken = 603;
}
