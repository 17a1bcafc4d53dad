using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Retention;

namespace SafetyBot.Storage;

/// <summary>Opens the storage before the server listens, erases what was kept long enough every minute, and seals the audit trail every day.</summary>
internal sealed class StorageService(IConversationDatabase storage, RetentionJob retention, TimeProvider time, ILogger<StorageService> logger)
    : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateOnly sealedDay;

    /// <inheritdoc />
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await storage.StartAsync(cancellationToken);

        // What an older database brought back is gone before anybody can ask for it.
        await retention.ReapplyErasuresAsync(time.GetUtcNow(), cancellationToken);
    }

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        started.TrySetResult();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                // A host that never comes to listen closes the database at once: nothing may be at work in it by then.
                await started.Task.WaitAsync(stoppingToken);
                await RunAsync(time.GetUtcNow(), stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception exception)
            {
                StorageLog.RetentionFailed(logger, exception);
            }
        }
        while (await TickAsync(timer, stoppingToken));
    }

    // A stop is no failure, also when the host never came to listen.
    private static async Task<bool> TickAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await retention.RunAsync(now, cancellationToken) is > 0 and var count)
        {
            StorageLog.Erased(logger, count);
        }

        await storage.Access.ForgetAsync(now, cancellationToken);
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        if (day != sealedDay)
        {
            await new AuditTrail(storage.Audit, storage.Signer).SealAsync(now, cancellationToken);
            sealedDay = day;
        }
    }
}
