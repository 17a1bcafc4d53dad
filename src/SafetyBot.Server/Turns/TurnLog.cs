using SafetyBot.Conversations.Turns;

namespace SafetyBot.Server.Turns;

/// <summary>Logs turns that failed: where, never what was said.</summary>
internal sealed partial class TurnLog(ILogger<TurnRunner> logger) : ITurnFailureObserver
{
    /// <inheritdoc />
    public void TurnFailed(string conversationId, Exception exception) => Failed(logger, conversationId, FailureTrace.Of(exception));

    [LoggerMessage(EventIds.TurnFailed, LogLevel.Error, "A turn failed in conversation {ConversationId}: {Failure}")]
    private static partial void Failed(ILogger logger, string conversationId, string failure);
}
