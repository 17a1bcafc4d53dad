using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.Turns;
using SafetyBot.Server.DirectLine;
using SafetyBot.Server.Replicas;

namespace SafetyBot.Server.Web;

/// <summary>Leaving a chat fast: the token dies, streams close, and what was said is erased soon (Retention:Exited).</summary>
public sealed class ChatExit(DirectLineTokens tokens, EndedChats ended, OpenStreams streams, IConversationStore store, IReplicaNews news, TimeProvider clock)
{
    private const int LongestToken = 4096;

    /// <summary>Ends the chat whose token is the body. A page that is being left can send no headers, and hears no answer: it is the same for any token.</summary>
    public async Task LeaveAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var buffer = new char[LongestToken];
        var length = await reader.ReadBlockAsync(buffer, http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        await LeaveAsync(new string(buffer, 0, length));
    }

    /// <summary>Ends the chat of a token; nothing happens when it is none of ours or too old.</summary>
    public async Task LeaveAsync(string text)
    {
        if (tokens.Read(text, out var token) == TokenStatus.Valid)
        {
            await ended.EndAsync(token!.Conversation);
            streams.Close(token.Conversation);
            news.ChatEnded(token.Conversation);
            await store.SetRetentionAsync(token.Conversation, RetentionKind.Exited, clock.GetUtcNow(), CancellationToken.None);
        }
    }
}
