using System.Net;
using Npgsql;

namespace SafetyBot.Server.Tests.Replicas;

/// <summary>Replicas know each other's tokens and read each other's words, without any setting of a secret.</summary>
public sealed class SharedSecretTests(PostgresServer postgres)
{
    [Fact]
    public async Task NoSecretInTheSettings_BothMakeOneTogether()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var replicas = await ReplicaPair.StartAsync(database, settings: ["--DirectLine:Secret", ""]);
        using var person = await DirectLineClient.StartAsync(replicas.One.Address);
        Assert.Equal(HttpStatusCode.OK, (await person.SayAsync("hoi", "one")).Status);
        using var there = person.At(replicas.Two.Address);
        Assert.Equal(HttpStatusCode.OK, (await there.SayAsync("hoi", "two")).Status);
        Assert.Equal(HttpStatusCode.OK, (await there.ReconnectAsync("")).Status);
        Assert.Equal(HttpStatusCode.OK, (await there.SendAsync(HttpMethod.Post, "/tokens/refresh")).Status);
        Rules.Check(["one", "two"], await there.ReadAsync());
        Assert.Contains("A Direct Line secret was made and kept in the database", replicas.Output, StringComparison.Ordinal);

        // And so after a restart, with other files.
        using var data = new FreshDirectory();
        await using var next = await ServerProcess.StartAsync(data.Path, [.. ReplicaPair.Settings(database), "--DirectLine:Secret", ""]);
        using var later = person.At(next.Address);
        Assert.Equal(HttpStatusCode.OK, (await later.SayAsync("hoi")).Status);
    }

    [Fact]
    public async Task KeyRingOfItsOwn_SecondReplicaRefusesToStart()
    {
        var database = await postgres.NewDatabaseAsync();
        using var first = new FreshDirectory();
        using var second = new FreshDirectory();
        await using var one = await ServerProcess.StartAsync(first.Path, "--ConnectionStrings:Postgres", database);

        var (code, text) = await ServerProcess.RunToEndAsync("--urls", "http://127.0.0.1:0", "--Storage:Directory", second.Path, "--ConnectionStrings:Postgres", database);

        Assert.Equal(1, code);
        Assert.Contains("Storage:KeyRingInDatabase", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sharding_TheConversationLeadsEveryKeyOfTheTurnTables()
    {
        var database = await postgres.NewDatabaseAsync();
        using var data = new FreshDirectory();
        await (await ServerProcess.StartAsync(data.Path, ReplicaPair.Settings(database))).DisposeAsync();
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        // Left out are tables that stay in one place or are the same for all shards: small, and written by no turn or by few.
        var keys = await ReadAsync(
            connection,
            """
            SELECT t.relname, first.attname
            FROM pg_class t
            JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
            LEFT JOIN pg_index i ON i.indrelid = t.oid AND i.indisunique
            LEFT JOIN pg_attribute first ON first.attrelid = t.oid AND first.attnum = i.indkey[0]
            WHERE t.relkind = 'r' AND t.relname NOT IN ('schema_migrations', 'secrets', 'key_ring', 'erasures', 'audit_seals', 'return_phrases')
            """);
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Equal((key.Table, key.Table == "conversations" ? "id" : "conversation_id"), key));
        Assert.Superset(
            new HashSet<string> { "conversations", "conversation_keys", "turns", "handoffs", "outbox", "audit", "ended_chats", "used_tickets" },
            keys.Select(key => key.Table).ToHashSet());

        // No key of one table points into another: a shard could not hold it.
        Assert.Empty(await ReadAsync(connection, "SELECT conrelid::regclass::text, conname FROM pg_constraint WHERE contype = 'f'"));
    }

    private static async Task<List<(string Table, string Column)>> ReadAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<(string, string)>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add((reader.GetString(0), reader.IsDBNull(1) ? "none" : reader.GetString(1)));
        }

        return rows;
    }
}
