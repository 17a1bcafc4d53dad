using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.ReturnPhrases;
using SafetyBot.Storage.Postgres;
using SafetyBot.Storage.Sqlite;

namespace SafetyBot.Storage;

/// <summary>Registers the storage.</summary>
public static class StorageRegistration
{
    /// <summary>The name of PostgreSQL's connection string.</summary>
    public const string Postgres = "Postgres";

    /// <summary>Adds the storage: PostgreSQL where ConnectionStrings:Postgres is set, else SQLite; the job that erases and seals; all opened before the server listens.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration: sections "Storage" and "Retention", ConnectionStrings:Postgres.</param>
    public static IServiceCollection AddSafetyBotStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection("Storage")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection("Retention")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => Create(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
            configuration.GetConnectionString(Postgres),
            exception => Stop(provider, exception)));
        services.AddSingleton(provider => provider.GetRequiredService<IConversationDatabase>().Conversations);
        services.AddSingleton(provider => provider.GetRequiredService<IConversationDatabase>().Access);
        services.AddSingleton(provider => provider.GetRequiredService<IConversationDatabase>().Outbox);
        services.AddSingleton(provider => provider.GetRequiredService<IConversationDatabase>().Retention);
        services.AddSingleton(provider => provider.GetRequiredService<IConversationDatabase>().Audit);
        services.AddSingleton(provider => provider.GetRequiredService<IConversationDatabase>().Signer);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<RetentionOptions>>().Value);
        services.AddSingleton(provider => new ReturnPhraseRegister(
            provider.GetRequiredService<IConversationDatabase>().ReturnPhrases, provider.GetRequiredService<RetentionOptions>().ReturnPhrase));
        services.AddSingleton<ConversationEraser>();
        services.AddSingleton<RetentionJob>();
        services.AddSingleton<AuditTrail>();
        services.AddHostedService<StorageService>();
        return services;
    }

    /// <summary>A storage that is not started yet.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="postgres">PostgreSQL's connection string; null or empty: SQLite.</param>
    /// <param name="doubtful">Called when the disk failed: nobody knows what is written, and the process should end.</param>
    public static IConversationDatabase Create(StorageOptions options, string? postgres, Action<Exception> doubtful) =>
        options.InMemory ? new MemoryDatabase()
        : string.IsNullOrEmpty(postgres) ? new SqliteStorage(options, doubtful)
        : new PostgresStorage(options, postgres);

    private static void Stop(IServiceProvider provider, Exception exception)
    {
        var logger = provider.GetRequiredService<ILogger<IConversationDatabase>>();
        StorageLog.DiskFailed(logger, exception);
        Environment.ExitCode = 1;
        provider.GetRequiredService<IHostApplicationLifetime>().StopApplication();
    }
}
