using SafetyBot.Conversations.Turns;

namespace SafetyBot.Conversations.Retention;

/// <summary>Erases what was kept long enough. May be stopped at any moment: each conversation is erased whole or not at all, and the next run goes on.</summary>
public sealed class RetentionJob(IConversationStore conversations, IRetentionStore retention, RetentionOptions options)
{
    private const int Batch = 200;

    private readonly ConversationEraser eraser = new(conversations);
    private bool wiped;

    /// <summary>One run.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops between two conversations.</param>
    /// <returns>How many conversations were erased.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var erased = 0;
        foreach (var kind in Enum.GetValues<RetentionKind>())
        {
            erased += await EraseAsync(
                () => retention.FindDueAsync(kind, now - options.Of(kind), Batch, cancellationToken), ErasureReason.Retention, now, cancellationToken);
        }

        erased += await EraseAsync(() => retention.FindReturnedAsync(Batch, cancellationToken), ErasureReason.Returned, now, cancellationToken);
        await retention.PurgeReturnPhrasesAsync(now, cancellationToken);
        await retention.PurgeAsync(now - options.Audit, cancellationToken);

        // The first run cannot know whether the one before was stopped in between.
        if (erased > 0 || !wiped)
        {
            await retention.WipeAsync(cancellationToken);
            wiped = true;
        }

        return erased;
    }

    /// <summary>Erases again what a restored backup brought back.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops between two conversations.</param>
    /// <returns>How many conversations were erased.</returns>
    public async Task<int> ReapplyErasuresAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var erased = await EraseAsync(() => retention.FindErasedAsync(cancellationToken), ErasureReason.ErasedBefore, now, cancellationToken);
        await retention.WipeAsync(cancellationToken);
        return erased;
    }

    private async Task<int> EraseAsync(
        Func<Task<IReadOnlyList<string>>> find, ErasureReason reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var erased = 0;
        while (await find() is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                cancellationToken.ThrowIfCancellationRequested();
                erased += await eraser.EraseAsync(id, reason, now, cancellationToken) is null ? 0 : 1;
            }
        }

        return erased;
    }
}
