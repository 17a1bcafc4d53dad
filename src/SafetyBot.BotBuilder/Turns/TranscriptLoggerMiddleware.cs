using System.Collections.Concurrent;
using System.Diagnostics;
using Activity = SafetyBot.BotBuilder.Schema.Activity;

namespace SafetyBot.BotBuilder.Turns;

/// <summary>Keeps copies of what comes in and what is sent, changed and deleted. They are handed over at the end of the turn.</summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger _logger;

    /// <summary>Kept by this logger.</summary>
    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger) =>
        _logger = transcriptLogger ?? throw new ArgumentNullException(nameof(transcriptLogger));

    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(nextTurn);
        var transcript = new ConcurrentQueue<Activity>();
        LogIncoming(turnContext.Activity, transcript);

        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next().ConfigureAwait(false);
            for (var i = 0; i < activities.Count; i++)
            {
                // With buffered replies the channel has not given an id yet.
                var copy = BotJson.Copy(activities[i]);
                copy.Id ??= responses is not null && i < responses.Length ? responses[i].Id : null;
                Log(copy, transcript);
            }

            return responses!;
        });
        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next().ConfigureAwait(false);
            var copy = BotJson.Copy(activity);
            copy.Type = ActivityTypes.MessageUpdate;
            Log(copy, transcript);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next().ConfigureAwait(false);
            Log(new Activity(ActivityTypes.MessageDelete, reference.ActivityId).ApplyConversationReference(reference), transcript);
        });

        await nextTurn(cancellationToken).ConfigureAwait(false);

        // The turn does not wait for the logger, and a failure there is none of the turn.
        _ = HandOverAsync(transcript);
    }

    private static void LogIncoming(Activity? activity, ConcurrentQueue<Activity> transcript)
    {
        if (activity is null)
        {
            return;
        }

        activity.From ??= new ChannelAccount();
        if (string.IsNullOrEmpty(activity.From.Role))
        {
            activity.From.Role = RoleTypes.User;
        }

        // Nobody said that.
        if (activity.Type != ActivityTypes.Event || activity.Name != ActivityEventNames.ContinueConversation)
        {
            Log(BotJson.Copy(activity), transcript);
        }
    }

    private static void Log(Activity activity, ConcurrentQueue<Activity> transcript)
    {
        activity.Id ??= $"g_{Guid.NewGuid()}";
        activity.Timestamp ??= DateTimeOffset.UtcNow;
        transcript.Enqueue(activity);
    }

    private async Task HandOverAsync(ConcurrentQueue<Activity> transcript)
    {
        try
        {
            while (transcript.TryDequeue(out var activity))
            {
                await _logger.LogActivityAsync(activity).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            Trace.TraceError($"Transcript logActivity failed with {exception.GetType()}");
        }
    }
}
