namespace SafetyBot.Storage.Postgres;

/// <summary>A turn that waits to be kept.</summary>
internal sealed class SaveJob(SealedTurn turn)
{
    private readonly TaskCompletionSource<bool> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isGivenUp;

    /// <summary>The turn.</summary>
    public SealedTurn Turn { get; } = turn;

    /// <summary>Whether nobody waits for it any more: then it is not begun.</summary>
    public bool IsGivenUp => isGivenUp;

    /// <summary>Whether it was kept, once that is certain.</summary>
    public Task<bool> Done => done.Task;

    /// <summary>It was kept, or another turn came in between.</summary>
    public void Tell(bool kept) => done.TrySetResult(kept);

    /// <summary>It could not be kept, or nobody knows.</summary>
    public void Fail(Exception exception) => done.TrySetException(exception);

    /// <summary>Nobody waits for it any more.</summary>
    public void GiveUp() => isGivenUp = true;
}
