using SafetyBot.Storage;

namespace SafetyBot.Server.Tests.Storage;

/// <summary>The contract, in memory.</summary>
public sealed class MemoryStorageTests : StorageContract
{
    private protected override Task<IConversationDatabase> NewAsync() => Task.FromResult<IConversationDatabase>(new MemoryDatabase());
}
