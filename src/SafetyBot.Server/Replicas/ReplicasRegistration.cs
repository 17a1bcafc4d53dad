using SafetyBot.Server.Start;
using SafetyBot.Storage;

namespace SafetyBot.Server.Replicas;

/// <summary>Registers what several replicas need of each other.</summary>
public static class ReplicasRegistration
{
    /// <summary>Adds it: with PostgreSQL looking in the store, with Redis news as well.</summary>
    public static void AddReplicas(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<ReplicaOptions>(ReplicaOptions.Section);
        builder.Services.AddSingleton<IStartCheck, RedisCheck>();
        if (!string.IsNullOrEmpty(builder.Configuration.GetConnectionString(StorageRegistration.Postgres)))
        {
            builder.Services.AddHostedService<StreamFollower>();
        }

        if (string.IsNullOrEmpty(builder.Configuration.GetConnectionString(RedisNews.ConnectionString)))
        {
            builder.Services.AddSingleton<IReplicaNews, NoReplicaNews>();
            return;
        }

        builder.Services.AddSingleton<RedisNews>();
        builder.Services.AddSingleton<IReplicaNews>(static services => services.GetRequiredService<RedisNews>());
        builder.Services.AddHostedService(static services => services.GetRequiredService<RedisNews>());
    }
}
