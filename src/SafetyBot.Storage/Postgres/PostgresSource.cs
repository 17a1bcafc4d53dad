using Npgsql;

namespace SafetyBot.Storage.Postgres;

/// <summary>Makes connections to one server, or to whichever of several takes writes now.</summary>
internal static class PostgresSource
{
    /// <summary>Makes the source of connections.</summary>
    /// <param name="settings">The settings. With several hosts and nothing said, the one that takes writes is used.</param>
    public static NpgsqlDataSource Create(NpgsqlConnectionStringBuilder settings)
    {
        if (settings.Host?.Contains(',', StringComparison.Ordinal) != true)
        {
            return NpgsqlDataSource.Create(settings);
        }

        // Npgsql takes the wish apart from the other settings. Any server but one that takes writes would refuse turns.
        var single = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { TargetSessionAttributes = null };
        if (!settings.ShouldSerialize("Host Recheck Seconds"))
        {
            single.HostRecheckSeconds = 2;
        }

        return new NpgsqlDataSourceBuilder(single.ConnectionString).BuildMultiHost().WithTargetSession(
            settings.TargetSessionAttributes is "primary" ? TargetSessionAttributes.Primary : TargetSessionAttributes.ReadWrite);
    }
}
