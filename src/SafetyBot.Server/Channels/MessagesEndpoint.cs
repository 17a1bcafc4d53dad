using SafetyBot.Server.Start;

namespace SafetyBot.Server.Channels;

/// <summary>/api/messages for channels. Without channel authentication it exists in development alone, for callers on this machine.</summary>
public static class MessagesEndpoint
{
    private const string Path = "/api/messages";

    /// <summary>Registers it.</summary>
    public static void AddMessages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(static _ => new CloudAdapter());
        builder.Services.AddSingleton<ChannelBot>();
        builder.AddCheckedOptions<ChannelOptions>(ChannelOptions.Section);
        builder.Services.AddSingleton<IChannelClient, ConnectorCall>();
        builder.Services.AddSingleton<OutboxDelivery>();
        builder.Services.AddSingleton<OutboxSender>();
        builder.Services.AddHostedService(static services => services.GetRequiredService<OutboxSender>());
    }

    /// <summary>Opens it, in development.</summary>
    public static void MapMessages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        var adapter = app.Services.GetRequiredService<IBotFrameworkHttpAdapter>();
        var bot = app.Services.GetRequiredService<ChannelBot>();
        app.MapPost(Path, (RequestDelegate)(http => ReceiveAsync(http, adapter, bot)));
        app.MapMethods(Path, [HttpMethods.Head], (RequestDelegate)(static http => Task.CompletedTask));
    }

    private static Task ReceiveAsync(HttpContext http, IBotFrameworkHttpAdapter adapter, ChannelBot bot)
    {
        if (!OwnMachine.Made(http))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (!http.Request.HasJsonContentType())
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }

        return adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted);
    }
}
