using SafetyBot.Conversations.Outbox;

namespace SafetyBot.Server.Channels;

/// <summary>Log messages of channels: ids, never words.</summary>
internal static partial class ChannelLog
{
    [LoggerMessage(EventIds.NotDelivered, LogLevel.Warning, "Reply {Sequence} of conversation {ConversationId} is {State}: look at it")]
    public static partial void NotDelivered(ILogger logger, string conversationId, long sequence, OutboxState state);
}
