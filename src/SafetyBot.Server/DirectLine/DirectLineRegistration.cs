using Microsoft.Extensions.Options;
using SafetyBot.Conversations.Turns;
using SafetyBot.Server.Start;

namespace SafetyBot.Server.DirectLine;

/// <summary>Registers Direct Line.</summary>
public static class DirectLineRegistration
{
    /// <summary>The CORS policy of sites that may embed the chat.</summary>
    public const string Embedding = "embedding";

    private static readonly TimeSpan PreflightFor = TimeSpan.FromHours(1);

    /// <summary>Adds Direct Line.</summary>
    public static void AddDirectLine(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<DirectLineOptions>(DirectLineOptions.Section);
        var services = builder.Services;
        services.AddSingleton<DirectLineSecret>();
        services.AddHostedService(static provider => provider.GetRequiredService<DirectLineSecret>());
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineGate>();
        services.AddSingleton<Origins>();
        services.AddSingleton<OpenStreams>();
        services.AddHostedService<StreamPulse>();
        services.AddSingleton<EndedChats>();
        services.AddSingleton<CallLimits>();
        services.AddSingleton<KindTexts>();
        services.AddSingleton<ConversationStarter>();
        services.AddSingleton<ReturnTries>();
        services.AddSingleton<ActivityReceiver>();
        services.AddSingleton<IReplySender, DirectLineSender>();
        services.AddCors();
        services.AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>().Configure<Origins>(static (cors, origins) =>
            cors.AddPolicy(Embedding, policy => policy
                .SetIsOriginAllowed(origins.MayEmbed)
                .WithMethods(HttpMethods.Get, HttpMethods.Post)
                .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
                .SetPreflightMaxAge(PreflightFor)));
        services.AddOptions<WebSocketOptions>().Configure<IOptions<DirectLineOptions>>(static (sockets, directLine) =>
        {
            sockets.KeepAliveInterval = TimeSpan.FromSeconds(directLine.Value.PingSeconds);
            sockets.KeepAliveTimeout = TimeSpan.FromSeconds(directLine.Value.PongSeconds);
        });
    }
}
