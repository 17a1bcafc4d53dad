using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Options;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Privacy;
using SafetyBot.Server.Content;
using SafetyBot.Server.ReadAlong;
using SafetyBot.Server.Start;
using SafetyBot.Storage;

namespace SafetyBot.Server.Turns;

/// <summary>Registers what runs turns and where they are kept.</summary>
public static class TurnsRegistration
{
    private const string StorageSection = "Storage";
    private const string RetentionSection = "Retention";

    /// <summary>Adds the runner of turns, and the storage.</summary>
    public static void AddTurns(this WebApplicationBuilder builder)
    {
        // Below all other sources, so that any setting takes its place.
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = [KeyValuePair.Create<string, string?>($"{StorageSection}:{nameof(StorageOptions.Directory)}", StorageOptions.DefaultDirectory())],
        });
        builder.AddCheckedOptions<StorageOptions>(StorageSection);
        builder.AddCheckedOptions<RetentionOptions>(RetentionSection);
        builder.Services.AddSafetyBotStorage(builder.Configuration);
        builder.Services.AddSingleton<ITurnFailureObserver, TurnLog>();
        builder.Services.AddSingleton<IPersonalDataRemover>(services => new PatternPersonalDataRemover(
            services.GetRequiredService<KnowledgeSource>().Current.Content.Helplines.All.SelectMany(static helpline => helpline.Numbers)));
        builder.Services.AddSingleton<TurnRunner>();
        builder.Services.AddSingleton(services => new Installation(
            services.GetRequiredService<IOptions<DialogsOptions>>().Value.Country,
            services.GetRequiredService<RetentionOptions>().Anonymous,
            services.GetRequiredService<IOptions<AzureLanguageOptions>>().Value.IsOn,
            services.GetRequiredService<RetentionOptions>().ReturnPhrase));
        builder.Services.AddSingleton(services => new TurnPipeline(
            services.GetRequiredService<KnowledgeSource>(),
            services.GetRequiredService<ITurnFailureObserver>(),
            services.GetRequiredService<Installation>()));
    }
}
