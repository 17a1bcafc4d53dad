using SafetyBot.Conversations.Turns;

namespace SafetyBot.Server.DirectLine;

/// <summary>Posting activities, and reading them without a stream.</summary>
internal static class ActivityEndpoints
{
    private const int MostAtOnce = 100;

    /// <summary>Takes an activity. Answered once its turn is kept.</summary>
    public static async Task PostAsync(HttpContext http, string conversationId, DirectLineGate gate, ActivityReceiver receiver)
    {
        var (token, refused) = gate.Admit(http.Request, conversationId);
        if (token is null)
        {
            await refused!.WriteAsync(http);
            return;
        }

        var (body, malformed) = await JsonBody.ReadAsync(http.Request, http.RequestAborted);
        if (malformed is not null)
        {
            await malformed.WriteAsync(http);
            return;
        }

        // Once read, a message is handled whole, whether its sender waits for the answer or not.
        var (id, refusal, _) = await receiver.ReceiveAsync(body, token, http.Request, CancellationToken.None);
        await (refusal?.WriteAsync(http) ?? http.Response.WriteAsJsonAsync(new PostedBody(id!), DirectLineJson.Default.PostedBody));
    }

    /// <summary>Activities after a watermark, for a client without a stream.</summary>
    public static async Task GetAsync(HttpContext http, string conversationId, string? watermark, DirectLineGate gate, IConversationStore store)
    {
        var (token, refused, _) = await gate.AdmitAsync(http.Request, conversationId);
        if (token is null)
        {
            await refused!.WriteAsync(http);
            return;
        }

        if (Watermark.Read(watermark) is not { } after)
        {
            await Refusal.Malformed.WriteAsync(http);
            return;
        }

        var kept = await store.ReadAsync(conversationId, after, MostAtOnce, http.RequestAborted);
        http.Response.ContentType = "application/json; charset=utf-8";
        ActivityFrames.Write(http.Response.BodyWriter, kept.Select(activity => activity.Kept), kept.Count > 0 ? kept[^1].Sequence : after, ClientAgent.DrawsNoCards(http.Request));
    }

    /// <summary>Refuses files before they are read.</summary>
    public static async Task RefuseUploadAsync(HttpContext http, string conversationId, DirectLineGate gate, ActivityReceiver receiver)
    {
        var (_, refused) = gate.Admit(http.Request, conversationId);
        http.Response.Headers.Connection = "close";
        await (refused ?? receiver.NoFiles(http.Request)).WriteAsync(http);
    }
}
