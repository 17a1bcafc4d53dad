using System.Globalization;
using System.Text.Json;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Server.DirectLine;

/// <summary>Takes what a person posted: refuses what is not read, slows floods down, and runs the turn. Danger is always answered.</summary>
public sealed class ActivityReceiver(
    TurnRunner turns,
    OpenStreams streams,
    EndedChats ended,
    CallLimits limits,
    ReturnTries returnTries,
    KnowledgeSource knowledge,
    KindTexts texts,
    TimeProvider clock,
    ILogger<ActivityReceiver> logger)
{
    /// <summary>Takes an activity.</summary>
    /// <param name="body">The JSON as it came.</param>
    /// <param name="token">Who posted it.</param>
    /// <param name="request">The call, which says the language of refusals.</param>
    /// <param name="cancellationToken">Stops waiting; the turn may be kept all the same.</param>
    /// <returns>The id the activity got, with its turn once that is kept; or why it is refused.</returns>
    public async Task<(string? Id, Refusal? Refusal, KeptTurn? Turn)> ReceiveAsync(
        JsonElement body, DirectLineToken token, HttpRequest request, CancellationToken cancellationToken)
    {
        if (InboundActivity.HasAttachments(body))
        {
            return (null, NoFiles(request), null);
        }

        if (InboundActivity.Read(body, token, clock.GetUtcNow()) is not { } activity)
        {
            return (null, Refusal.Malformed, null);
        }

        if (activity.Type == ActivityTypes.Event && activity.Name != InboundActivity.Join)
        {
            DirectLineLog.InternalEventRefused(logger, token.Conversation);
            return (null, new Refusal(StatusCodes.Status400BadRequest, "BadArgument", "This event is not for clients."), null);
        }

        if (activity.Type == ActivityTypes.Typing)
        {
            return (Typing(activity, token), null, null);
        }

        if (RefusalOf(activity, token, request) is { } refusal)
        {
            return (null, refusal, null);
        }

        try
        {
            var turn = await turns.RunAsync(token.Conversation, activity, cancellationToken, mayTry: () => returnTries.May(request));
            return (turn.Inbound.Kept.Id, null, turn);
        }
        catch (ConversationEndedException)
        {
            ended.Learn(token.Conversation);
            return (null, Refusal.Expired, null);
        }
    }

    /// <summary>The answer to files of any kind: not looked at, not kept.</summary>
    public Refusal NoFiles(HttpRequest request) => new(StatusCodes.Status415UnsupportedMediaType, "NotSupported", texts.Say("no-images", request));

    private Refusal? RefusalOf(Activity activity, DirectLineToken token, HttpRequest request)
    {
        var wait = limits.Messages.Take(token.Conversation);
        var tooLong = InboundActivity.IsTooLong(activity);
        if (wait == TimeSpan.Zero && !tooLong)
        {
            return null;
        }

        if (TellsOfDanger(activity))
        {
            wait = wait == TimeSpan.Zero ? wait : limits.Dangers.Take(token.Conversation);
            tooLong = false;
        }

        if (wait > TimeSpan.Zero)
        {
            DirectLineLog.MessagesSlowed(logger, token.Conversation);
            return new Refusal(StatusCodes.Status429TooManyRequests, "TooManyRequests", texts.Say("too-fast", request))
            {
                RetryAfter = (int)Math.Ceiling(wait.TotalSeconds),
            };
        }

        return tooLong ? new Refusal(StatusCodes.Status400BadRequest, "BadArgument", texts.Say("too-long", request)) : null;
    }

    // The dialog looks no further than this either.
    private bool TellsOfDanger(Activity activity) =>
        activity.Text is { Length: > 0 } text
        && knowledge.Current.Danger.Find(text[..Math.Min(text.Length, Interruption.LongestText)]).Count > 0;

    private string Typing(Activity activity, DirectLineToken token)
    {
        activity.Id = string.Create(CultureInfo.InvariantCulture, $"{token.Conversation}|t{clock.GetUtcNow().ToUnixTimeMilliseconds()}");
        var sign = ActivityFrames.OfSign(activity);
        streams.Push(token.Conversation, _ => sign);
        return activity.Id;
    }
}
