namespace SafetyBot.Server.Tests.Storage;

/// <summary>The contract, in a real file, with conversations remembered; few, so that they are also forgotten.</summary>
public sealed class SqliteRememberingTests : SqliteStorageTests
{
    private protected override int Remembered => 3;
}
