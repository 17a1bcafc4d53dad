using SafetyBot.Storage;

namespace SafetyBot.Server.Tests.Storage;

/// <summary>The contract, in a real PostgreSQL.</summary>
public sealed class PostgresStorageTests(PostgresServer server) : StorageContract
{
    private readonly FreshDirectory directory = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        directory.Dispose();
    }

    private protected override async Task<IConversationDatabase> NewAsync() => StorageRegistration.Create(
        new StorageOptions { Directory = directory.Path, RememberedConversations = 0 }, await server.NewDatabaseAsync(), _ => { });
}
