using SafetyBot.Conversations.Access;
using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Outbox;
using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.ReturnPhrases;
using SafetyBot.Conversations.Turns;
using SafetyBot.Storage.Encryption;

namespace SafetyBot.Storage;

/// <summary>Everything in the process, for tests and measurements. Gone when the process ends.</summary>
internal sealed class MemoryDatabase : IConversationDatabase
{
    private readonly MemoryConversationStore store = new();
    private readonly SealSigner signer = new();

    /// <inheritdoc />
    public IConversationStore Conversations => store;

    /// <inheritdoc />
    public IConversationAccess Access => store;

    /// <inheritdoc />
    public ISharedSecrets? SharedSecrets => null;

    /// <inheritdoc />
    public IOutbox Outbox => store;

    /// <inheritdoc />
    public IRetentionStore Retention => store;

    /// <inheritdoc />
    public IReturnPhraseStore ReturnPhrases => store;

    /// <inheritdoc />
    public IAuditStore Audit => store;

    /// <inheritdoc />
    public ISealSigner Signer => signer;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task PingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        signer.Dispose();
        return ValueTask.CompletedTask;
    }
}
