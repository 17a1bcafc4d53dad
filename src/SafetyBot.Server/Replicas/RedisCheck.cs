using SafetyBot.Server.Start;
using SafetyBot.Storage;

namespace SafetyBot.Server.Replicas;

/// <summary>Checks that Redis, where it is set, can be of use.</summary>
internal sealed class RedisCheck(IConfiguration configuration) : IStartCheck
{
    /// <inheritdoc />
    public IEnumerable<string> Problems()
    {
        if (configuration.GetConnectionString(RedisNews.ConnectionString) is not { Length: > 0 } redis)
        {
            return [];
        }

        if (string.IsNullOrEmpty(configuration.GetConnectionString(StorageRegistration.Postgres)))
        {
            return ["ConnectionStrings:Redis is for several replicas on one PostgreSQL. Set ConnectionStrings:Postgres, or leave Redis out."];
        }

        try
        {
            RedisNews.Settings(redis);
            return [];
        }
        catch (ArgumentException)
        {
            // The message could hold the password.
            return ["ConnectionStrings:Redis cannot be read. It is written as host:6379,password=…,ssl=true."];
        }
    }
}
