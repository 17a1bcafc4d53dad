namespace SafetyBot.Server.DirectLine;

/// <summary>Makes the address of a stream, with a ticket good for one opening.</summary>
internal static class StreamAddress
{
    /// <summary>What the address says of cards when the client draws none.</summary>
    public const string InWords = "words";

    /// <summary>The address.</summary>
    /// <param name="request">The call that asks for it; the stream is at the same host.</param>
    /// <param name="conversationId">Whose activities.</param>
    /// <param name="watermark">What the client has seen, as it said; null: nothing yet.</param>
    /// <param name="ticket">The ticket.</param>
    public static string Of(HttpRequest request, string conversationId, string? watermark, string ticket) =>
        $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}{DirectLineEndpoints.Base}/conversations/{conversationId}/stream"
        + $"?watermark={Uri.EscapeDataString(watermark ?? "-")}&t={ticket}{(ClientAgent.DrawsNoCards(request) ? $"&cards={InWords}" : "")}";
}
