using SafetyBot.Conversations.Turns;

namespace SafetyBot.Server.Channels;

/// <summary>Looks for replies to send, again and again, and at once when woken.</summary>
public sealed class OutboxSender(OutboxDelivery delivery) : BackgroundService
{
    private const int MostAtOnce = 100;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly List<Task> running = [];
    private readonly SemaphoreSlim waiting = new(0, 1);

    /// <summary>Says that there is something to send, so that nobody waits for the next look.</summary>
    public void Wake()
    {
        try
        {
            waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        waiting.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await waiting.WaitAsync(LookEvery, stoppingToken);
                await BeginAllDueAsync(stoppingToken);
            }
            catch (StoreUnavailableException)
            {
                // The next look may find it.
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        await Task.WhenAll(running);
    }

    private async Task BeginAllDueAsync(CancellationToken stoppingToken)
    {
        IReadOnlyList<Task> begun;
        do
        {
            if (running.Count >= MostAtOnce)
            {
                await Task.WhenAny(running).WaitAsync(stoppingToken);
            }

            foreach (var over in running.Where(task => task.IsCompleted).ToList())
            {
                running.Remove(over);
                await over;
            }

            begun = await delivery.BeginDueAsync(Math.Max(1, MostAtOnce - running.Count), stoppingToken);
            running.AddRange(begun);
        }
        while (begun.Count > 0);
    }
}
