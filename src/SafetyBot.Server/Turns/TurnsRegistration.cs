using Microsoft.Extensions.Options;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Privacy;
using SafetyBot.Server.Content;

namespace SafetyBot.Server.Turns;

/// <summary>Registers what runs turns.</summary>
public static class TurnsRegistration
{
    /// <summary>Adds the runner of turns.</summary>
    public static void AddTurns(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ITurnFailureObserver, TurnLog>();
        builder.Services.AddSingleton<IConversationStore, MemoryConversationStore>();
        builder.Services.AddSingleton<IPersonalDataRemover, PatternPersonalDataRemover>();
        builder.Services.AddSingleton<TurnRunner>();
        builder.Services.AddSingleton(services => new TurnPipeline(
            services.GetRequiredService<KnowledgeSource>(),
            services.GetRequiredService<ITurnFailureObserver>(),
            services.GetRequiredService<IOptions<DialogsOptions>>().Value.Country));
    }
}
