namespace SafetyBot.BotBuilder.Turns;

/// <summary>One turn: the activity that came in, and the ways to answer it.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private readonly List<SendActivitiesHandler> _onSendActivities;
    private readonly List<UpdateActivityHandler> _onUpdateActivity;
    private readonly List<DeleteActivityHandler> _onDeleteActivity;
    private bool _disposed;

    /// <summary>A turn about this activity.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        TurnState = [];
        BufferedReplyActivities = [];
        (_onSendActivities, _onUpdateActivity, _onDeleteActivity) = ([], [], []);
    }

    /// <summary>The same turn, about another activity.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        if (turnContext is TurnContext turn)
        {
            BufferedReplyActivities = turn.BufferedReplyActivities;
            _onSendActivities = turn._onSendActivities;
            _onUpdateActivity = turn._onUpdateActivity;
            _onDeleteActivity = turn._onDeleteActivity;
        }
        else
        {
            BufferedReplyActivities = [];
            (_onSendActivities, _onUpdateActivity, _onDeleteActivity) = ([], [], []);
        }
    }

    /// <inheritdoc />
    public BotAdapter Adapter { get; }

    /// <inheritdoc />
    public TurnContextStateCollection TurnState { get; }

    /// <inheritdoc />
    public Activity Activity { get; }

    /// <inheritdoc />
    public bool Responded { get; private set; }

    /// <summary>The language of this turn, kept in <see cref="TurnState"/>; null when nobody set it.</summary>
    public string? Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set
        {
            if (value is null)
            {
                TurnState.Remove(LocaleKey);
            }
            else
            {
                TurnState[LocaleKey] = value;
            }
        }
    }

    /// <summary>What was sent to an activity that wants its replies in the answer (<see cref="DeliveryModes.ExpectReplies"/>).</summary>
    public List<Activity> BufferedReplyActivities { get; }

    /// <inheritdoc />
    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => Add(_onSendActivities, handler);

    /// <inheritdoc />
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => Add(_onUpdateActivity, handler);

    /// <inheritdoc />
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => Add(_onDeleteActivity, handler);

    /// <inheritdoc />
    /// <exception cref="ArgumentNullException">The text is empty.</exception>
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string? speak = null,
        string? inputHint = null,
        CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var message = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
        {
            message.Speak = speak;
        }

        if (!string.IsNullOrEmpty(inputHint))
        {
            message.InputHint = inputHint;
        }

        return SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);

        // A handler may have kept it from being sent.
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">There is nothing to send.</exception>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var sending = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            sending.Add(activity.ApplyConversationReference(reference));
        }

        return SendFromAsync(0);

        Task<ResourceResponse[]> SendFromAsync(int handler) => handler == _onSendActivities.Count
            ? SendNowAsync(sending, cancellationToken)
            : _onSendActivities[handler](this, sending, () => SendFromAsync(handler + 1));
    }

    /// <inheritdoc />
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        var replacement = activity.ApplyConversationReference(Activity.GetConversationReference());
        return UpdateFromAsync(0);

        async Task<ResourceResponse> UpdateFromAsync(int handler)
        {
            if (handler == _onUpdateActivity.Count)
            {
                return await Adapter.UpdateActivityAsync(this, replacement, cancellationToken).ConfigureAwait(false);
            }

            return await _onUpdateActivity[handler](this, replacement, NextAsync).ConfigureAwait(false);

            async Task<ResourceResponse> NextAsync()
            {
                var response = await UpdateFromAsync(handler + 1).ConfigureAwait(false);
                replacement.Id = response.Id;
                return response;
            }
        }
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentNullException">The id is empty.</exception>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <inheritdoc />
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteFromAsync(0);

        Task DeleteFromAsync(int handler) => handler == _onDeleteActivity.Count
            ? Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken)
            : _onDeleteActivity[handler](this, conversationReference, () => DeleteFromAsync(handler + 1));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes what is kept in <see cref="TurnState"/>.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (disposing)
        {
            TurnState.Dispose();
        }
    }

    private TurnContext Add<T>(List<T> handlers, T handler)
        where T : Delegate
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        handlers.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    private async Task<ResourceResponse[]> SendNowAsync(List<Activity> sending, CancellationToken cancellationToken)
    {
        var buffered = Activity.DeliveryMode == DeliveryModes.ExpectReplies;
        var responses = buffered
            ? Buffer(sending)
            : await Adapter.SendActivitiesAsync(this, [.. sending], cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < responses.Length; i++)
        {
            if (!buffered)
            {
                sending[i].Id = responses[i].Id;
            }

            Responded |= sending[i].Type != ActivityTypes.Trace;
        }

        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> sending)
    {
        var responses = new ResourceResponse[sending.Count];
        for (var i = 0; i < responses.Length; i++)
        {
            BufferedReplyActivities.Add(sending[i]);
            responses[i] = new ResourceResponse();

            // The adapter, which would have kept it, does not see it.
            if (sending[i].Type == ActivityTypesEx.InvokeResponse)
            {
                TurnState[BotAdapter.InvokeResponseKey] = sending[i];
            }
        }

        return responses;
    }
}
