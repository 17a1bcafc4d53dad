using System.Security.Cryptography;
using System.Text;

namespace SafetyBot.Conversations.Retention;

/// <summary>That everything kept of a conversation up to a moment was erased; without content, so that it can be kept beside backups.</summary>
/// <param name="Conversation">SHA-256 of the conversation's id, in lower-case hexadecimal digits: a channel's id may point to a person.</param>
/// <param name="At">When, in whole milliseconds.</param>
public sealed record ErasureMark(string Conversation, DateTimeOffset At)
{
    /// <summary>The mark of a conversation.</summary>
    public static ErasureMark Of(string conversationId, DateTimeOffset at) => new(HashOf(conversationId), at);

    /// <summary>How a mark names a conversation.</summary>
    public static string HashOf(string conversationId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversationId)));
}
