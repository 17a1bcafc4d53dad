using SafetyBot.Conversations.Outbox;
using SafetyBot.Server.Start;

namespace SafetyBot.Server.Operations;

/// <summary>/operations, for operators alone.</summary>
public static class OperationsEndpoint
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Registers it.</summary>
    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<OperationsOptions>(OperationsOptions.Section);
        builder.Services.AddSingleton<OperationsGate>();
    }

    /// <summary>Opens it.</summary>
    public static void MapOperations(this WebApplication app) => app.MapMethods("/operations", Reading, (RequestDelegate)WriteAsync);

    private static async Task WriteAsync(HttpContext http)
    {
        if (http.RequestServices.GetRequiredService<OperationsGate>().Refusal(http) is { } status)
        {
            http.Response.StatusCode = status;
            if (status == StatusCodes.Status401Unauthorized)
            {
                http.Response.Headers.WWWAuthenticate = "Basic realm=\"operators\", charset=\"UTF-8\"";
            }

            return;
        }

        var outbox = http.RequestServices.GetRequiredService<IOutbox>();
        var replies = new Dictionary<OutboxState, IReadOnlyList<OutboxEntry>>();
        foreach (var (state, _) in OperationsPage.Shown)
        {
            replies[state] = await outbox.ListAsync(state, OperationsPage.Most, http.RequestAborted);
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(OperationsPage.Write(replies), http.RequestAborted);
    }
}
