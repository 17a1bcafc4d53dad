using SafetyBot.Storage;

namespace SafetyBot.Server.Tests.Storage;

/// <summary>The contract, in a real file.</summary>
public class SqliteStorageTests : StorageContract
{
    private readonly FreshDirectory directory = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        directory.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected override Task<IConversationDatabase> NewAsync() => Task.FromResult(
        StorageRegistration.Create(new StorageOptions { Directory = directory.Path, RememberedConversations = Remembered }, null, Fail));

    private protected virtual int Remembered => 0;

    private static void Fail(Exception exception) => throw new InvalidOperationException("The disk failed.", exception);
}
