using Microsoft.Extensions.Options;
using SafetyBot.Conversations.Access;
using SafetyBot.Conversations.Turns;
using SafetyBot.Server.DirectLine;

namespace SafetyBot.Server.Replicas;

/// <summary>Looks in the store, again and again, what other replicas did in the conversations that are open here.</summary>
public sealed class StreamFollower(
    IConversationAccess access, OpenStreams streams, EndedChats ended, IOptions<ReplicaOptions> options, TimeProvider clock) : BackgroundService
{
    private const int MostAtOnce = 1_000;

    /// <summary>Looks once.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be asked now.</exception>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var conversations in streams.Conversations.Chunk(MostAtOnce))
        {
            foreach (var glance in await access.LookAsync(conversations, cancellationToken))
            {
                if (glance.Ended)
                {
                    ended.Learn(glance.ConversationId);
                    streams.Close(glance.ConversationId);
                }
                else
                {
                    streams.CatchUp(glance.ConversationId, glance.Sequence);
                }
            }
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.LookEvery == TimeSpan.Zero)
        {
            return;
        }

        using var timer = new PeriodicTimer(options.Value.LookEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await LookAsync(stoppingToken);
                }
                catch (StoreUnavailableException)
                {
                    // The next look may find it.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
