using System.Net;
using Npgsql;

namespace SafetyBot.Server.Tests.Faults;

public sealed class ConflictTests(PostgresServer postgres)
{
    [Fact]
    public async Task F14_OneOfFiveCommitsFails_EveryMessageAnsweredOnce()
    {
        using var data = new FreshDirectory();
        var database = await ChosenDatabase.NewAsync(ChosenDatabase.Postgres, data.Path, postgres);
        var messages = new Dictionary<string, int>();
        await using (var server = await ServerProcess.StartAsync(data.Path, ["--DirectLine:MessagesPerTenSeconds", "100000", .. database.Settings]))
        {
            await using (var source = NpgsqlDataSource.Create(database.Connection!))
            {
                await source.CreateCommand(
                    """
                    CREATE SEQUENCE failures;
                    CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        IF random() < 0.2 THEN
                            PERFORM nextval('failures');
                            RAISE EXCEPTION 'injected' USING ERRCODE = CASE WHEN random() < 0.5 THEN '40001' ELSE '40P01' END;
                        END IF;
                        RETURN NULL;
                    END $$;
                    CREATE CONSTRAINT TRIGGER fail AFTER INSERT ON turns DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail();
                    """).ExecuteNonQueryAsync();
            }

            var rounds = TestSize.Of(usual: 20, full: 200);
            var people = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => DirectLineClient.StartAsync(server.Address)));
            await Task.WhenAll(people.Select(async person =>
            {
                for (var i = 0; i < rounds; i++)
                {
                    Assert.Equal(HttpStatusCode.OK, (await person.SayAsync($"bericht {i}", $"m{i}")).Status);
                }
            }));
            foreach (var person in people)
            {
                Rules.Check(Enumerable.Range(0, rounds).Select(i => $"m{i}"), await person.ReadAsync());
                messages[person.Conversation] = rounds;
                person.Dispose();
            }
        }

        await using (var source = NpgsqlDataSource.Create(database.Connection!))
        {
            Assert.True((long)(await source.CreateCommand("SELECT last_value FROM failures").ExecuteScalarAsync())! > 50);
        }

        await using var opened = await database.OpenAsync();
        await Rules.CheckAuditAsync(opened, messages);
    }
}
