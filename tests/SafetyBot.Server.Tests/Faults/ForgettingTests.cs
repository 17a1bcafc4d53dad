using System.Net;
using Microsoft.Data.Sqlite;
using SafetyBot.Storage;
using SafetyBot.Storage.Sqlite;

namespace SafetyBot.Server.Tests.Faults;

/// <summary>A person without an account has their chat deleted.</summary>
public sealed class ForgettingTests(PostgresServer postgres) : IDisposable
{
    private const string Canary = "kanarieoranje";

    private readonly FreshDirectory data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData(ChosenDatabase.Sqlite)]
    [InlineData(ChosenDatabase.Postgres)]
    public async Task E10_E11_DeleteMyChat_InThreeStepsWithReceiptAndNothingIsLeft(string kind)
    {
        var database = await ChosenDatabase.NewAsync(kind, data.Path, postgres);
        await using (var server = await ServerProcess.StartAsync(data.Path, database.Settings))
        {
            using var person = await DirectLineClient.StartAsync(server.Address);
            await person.SayAsync($"mijn vriend heet {Canary}");
            var key = kind == ChosenDatabase.Sqlite ? WrappedKey() : [];
            await person.SayAsync("wat weet je van mij");
            await ChooseAsync(person, "Ja, vergeet alles");
            await ChooseAsync(person, "Ja, wis alles");
            var log = await person.ReadAsync();
            Assert.Contains(log, said => said.Text.StartsWith("Klaar. Ik heb alles van jou gewist", StringComparison.Ordinal));
            Assert.DoesNotContain(log, said => said.Words.Contains(Canary, StringComparison.Ordinal));

            // The answer does not wait until the log is emptied.
            for (var tries = 0; tries < 100 && kind == ChosenDatabase.Sqlite && ByteSearch.FilesWith(data.Path, key).Count > 0; tries++)
            {
                await Task.Delay(50);
            }

            Assert.True(kind != ChosenDatabase.Sqlite || ByteSearch.FilesWith(data.Path, key).Count == 0, "The key is still there.");
            if (kind == ChosenDatabase.Sqlite)
            {
                SqliteBackup.Backup(new StorageOptions { Directory = data.Path }, Path.Combine(data.Path, "backup"));
            }
        }

        Assert.Empty(ByteSearch.FilesWith(data.Path, Canary));
        if (kind == ChosenDatabase.Postgres)
        {
            Assert.Empty(ByteSearch.FilesWith(postgres.DataDirectory!, Canary));
        }
    }

    private static async Task ChooseAsync(DirectLineClient person, string title)
    {
        var actions = (await person.ReadAsync())[^1].Activity.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray();
        var action = actions.Single(one => one.GetProperty("title").GetString() == title);
        Assert.Equal(HttpStatusCode.OK, (await person.PostAsync(new { type = "message", text = title, value = action.GetProperty("value") })).Status);
    }

    private byte[] WrappedKey()
    {
        using var connection = SqliteSession.Open(new StorageOptions { Directory = data.Path }.DatabaseFile, TimeSpan.FromSeconds(5), SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT wrapped FROM conversation_keys";
        return (byte[])command.ExecuteScalar()!;
    }
}
