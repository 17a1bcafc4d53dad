using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SafetyBot.BotBuilder.Integration;

/// <summary>Makes turns of activities that channels post, and sends replies to the channel's Connector service.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    /// <summary>An adapter that trusts whom this authentication trusts.</summary>
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        BotFrameworkAuthentication = botFrameworkAuthentication ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Whom it trusts.</summary>
    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    /// <summary>Its log.</summary>
    protected ILogger Logger { get; }

    /// <inheritdoc />
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken).ConfigureAwait(false);
        }

        return responses;
    }

    /// <inheritdoc />
    public override async Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var connector = await ConnectorAsync(turnContext, cancellationToken).ConfigureAwait(false);
        return await connector.Conversations.UpdateActivityAsync(activity, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public override async Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var connector = await ConnectorAsync(turnContext, cancellationToken).ConfigureAwait(false);
        await connector.Conversations.DeleteActivityAsync(reference.Conversation!.Id!, reference.ActivityId!, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Authenticates a call, makes a turn of its activity, and gives what is to be answered at once.</summary>
    /// <returns>The answer to an invoke, or the replies to an activity that wants them in the answer; else null.</returns>
    /// <exception cref="UnauthorizedAccessException">The call is not from whom it says.</exception>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        return await ProcessActivityAsync(caller, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a turn of an activity whose caller is known, and gives what is to be answered at once.</summary>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        activity.CallerId = authenticateRequestResult.CallerId;
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Add(BotIdentityKey, authenticateRequestResult.ClaimsIdentity);
        if (authenticateRequestResult.ConnectorFactory is { } factory)
        {
            turn.TurnState.Add(factory);
        }

        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);
        if (activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(turn.BufferedReplyActivities) };
        }

        if (activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }

        return (turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse) ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }

    private static async Task<ResourceResponse> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return new ResourceResponse();
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                return new ResourceResponse();
        }

        var connector = await ConnectorAsync(turnContext, cancellationToken).ConfigureAwait(false);
        var response = string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? await connector.Conversations.SendToConversationAsync(activity, cancellationToken).ConfigureAwait(false)
            : await connector.Conversations.ReplyToActivityAsync(activity, cancellationToken).ConfigureAwait(false);
        return response.Id is null ? new ResourceResponse(activity.Id ?? string.Empty) : response;
    }

    private static async Task<IConnectorClient> ConnectorAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.TurnState.Get<IConnectorClient>() is { } known)
        {
            return known;
        }

        var factory = turnContext.TurnState.Get<ConnectorFactory>() ?? throw new InvalidOperationException("This turn has no way to reply.");
        var made = await factory.CreateAsync(turnContext.Activity.ServiceUrl!, null, cancellationToken).ConfigureAwait(false);
        turnContext.TurnState.Add(made);
        return made;
    }
}
