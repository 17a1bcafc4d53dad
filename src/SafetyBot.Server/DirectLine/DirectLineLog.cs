namespace SafetyBot.Server.DirectLine;

/// <summary>Log messages of Direct Line: ids and addresses of sites, never words, tokens or people's addresses.</summary>
internal static partial class DirectLineLog
{
    [LoggerMessage(EventIds.SecretMade, LogLevel.Information, "A Direct Line secret was made and kept in {Place}")]
    public static partial void SecretMade(ILogger logger, string place);

    [LoggerMessage(EventIds.SecretInBrowser, LogLevel.Warning, "The Direct Line secret came from a browser and was refused: it must never be in a page. Replace it")]
    public static partial void SecretInBrowser(ILogger logger);

    [LoggerMessage(EventIds.ForeignOrigin, LogLevel.Warning, "A page of a site that is not allowed asked for {What}")]
    public static partial void ForeignOrigin(ILogger logger, string what);

    [LoggerMessage(EventIds.TokenRefused, LogLevel.Information, "A token was refused: {Reason}")]
    public static partial void TokenRefused(ILogger logger, TokenStatus reason);

    [LoggerMessage(EventIds.TokensSlowed, LogLevel.Warning, "New chats of one network are slowed down")]
    public static partial void TokensSlowed(ILogger logger);

    [LoggerMessage(EventIds.MessagesSlowed, LogLevel.Information, "Conversation {ConversationId} sends faster than a person types and is slowed down")]
    public static partial void MessagesSlowed(ILogger logger, string conversationId);

    [LoggerMessage(EventIds.StreamOpened, LogLevel.Debug, "Stream of conversation {ConversationId} opened after {Watermark}")]
    public static partial void StreamOpened(ILogger logger, string conversationId, long watermark);

    [LoggerMessage(EventIds.StreamClosed, LogLevel.Debug, "Stream of conversation {ConversationId} closed")]
    public static partial void StreamClosed(ILogger logger, string conversationId);

    [LoggerMessage(EventIds.StreamTooSlow, LogLevel.Information, "Stream of conversation {ConversationId} reads too slowly and is cut; it may come back with its watermark")]
    public static partial void StreamTooSlow(ILogger logger, string conversationId);

    [LoggerMessage(EventIds.InternalEventRefused, LogLevel.Warning, "Conversation {ConversationId} sent an event that is not for clients; refused")]
    public static partial void InternalEventRefused(ILogger logger, string conversationId);

    [LoggerMessage(EventIds.ReturnsSlowed, LogLevel.Warning, "One network tried more return phrases than are allowed in an hour")]
    public static partial void ReturnsSlowed(ILogger logger);
}
