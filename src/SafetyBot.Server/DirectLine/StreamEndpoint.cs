using SafetyBot.Conversations.Access;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Server.DirectLine;

/// <summary>The WebSocket of a conversation.</summary>
internal static class StreamEndpoint
{
    private const int MostAtOnce = 100;

    // A used ticket is remembered this much longer, for a replica whose clock is behind.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>Opens it for who has a ticket, and stays until one of the two sides ends it.</summary>
    public static async Task OpenAsync(
        HttpContext http,
        string conversationId,
        string? watermark,
        string? t,
        string? cards,
        DirectLineGate gate,
        DirectLineTokens tokens,
        Origins origins,
        OpenStreams streams,
        EndedChats ended,
        IConversationAccess access,
        IConversationStore store,
        IHostApplicationLifetime lifetime,
        ILogger<StreamConnection> logger)
    {
        if (!http.WebSockets.IsWebSocketRequest || Watermark.Read(watermark) is not { } after)
        {
            await Refusal.Malformed.WriteAsync(http);
            return;
        }

        if (tokens.ReadTicket(t ?? "") is not var (token, number)
            || !await access.TryUseTicketAsync(token.Conversation, number, token.Expires + ClockSkew, http.RequestAborted)
            || await ended.LookAsync(token.Conversation, http.RequestAborted) is not { Ended: false } glance)
        {
            await Refusal.Unauthorized.WriteAsync(http);
            return;
        }

        if (token.Conversation != conversationId || !origins.Fits(token, http.Request))
        {
            await (token.Conversation != conversationId ? Refusal.OtherConversation : gate.Foreign("a stream")).WriteAsync(http);
            return;
        }

        // A mark beyond what exists would never be reached: the client sees what comes next.
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var inWords = cards == StreamAddress.InWords;
        using var stream = new StreamConnection(conversationId, Math.Min(after, glance.Sequence), inWords, socket, ReadAsync);
        streams.Add(stream);
        DirectLineLog.StreamOpened(logger, conversationId, after);
        try
        {
            using var stopping = lifetime.ApplicationStopping.Register(stream.Leave);
            await stream.RunAsync(http.RequestAborted);
        }
        finally
        {
            streams.Remove(stream);
        }

        (stream.WasTooSlow ? (Action<ILogger, string>)DirectLineLog.StreamTooSlow : DirectLineLog.StreamClosed)(logger, conversationId);

        async Task<StreamFrame?> ReadAsync(long position, CancellationToken cancellationToken)
        {
            var kept = await store.ReadAsync(conversationId, position, MostAtOnce, cancellationToken);
            return kept.Count > 0 ? ActivityFrames.OfKept(kept, inWords) : null;
        }
    }
}
