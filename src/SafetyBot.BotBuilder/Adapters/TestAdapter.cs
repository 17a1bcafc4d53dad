using System.Globalization;
using System.Security.Claims;

namespace SafetyBot.BotBuilder.Adapters;

/// <summary>An adapter for tests: what the bot sends stands in a queue.</summary>
public class TestAdapter : BotAdapter
{
    private readonly Lock _conversationGate = new();
    private readonly Lock _queueGate = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();
    private int _nextId;

    /// <summary>On this channel.</summary>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(Reference(channelId, "user1", "User1", "bot", "Bot", "convo1", "Conversation1"), sendTraceActivity)
    {
    }

    /// <summary>In this conversation, or else in one on the channel "test".</summary>
    public TestAdapter(ConversationReference? conversation = null, bool sendTraceActivity = false)
    {
        Conversation = conversation ?? Reference(Channels.Test, "user1", "User1", "bot", "Bot", "convo1", "Conversation1");
        EnableTrace = sendTraceActivity;
    }

    /// <summary>True when traces stand in the queue too.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>The language of the messages that are made here.</summary>
    public string? Locale { get; set; } = "en-us";

    /// <summary>What the bot sent and nobody took yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>The conversation.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>A conversation on the channel "test"; ids are the names in lower case.</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot")
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(bot);
        return Reference(Channels.Test, user.ToLowerInvariant(), user, bot.ToLowerInvariant(), bot, name, name);
    }

    /// <inheritdoc cref="BotAdapter.Use" />
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Addresses the activity to the bot in this conversation, and makes a turn of it.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_conversationGate)
        {
            activity.Type ??= ActivityTypes.Message;
            activity.ChannelId ??= Conversation.ChannelId;
            if (activity.From is null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot)
            {
                activity.From = Conversation.User;
            }

            activity.Recipient = Conversation.Bot;
            activity.Conversation = Conversation.Conversation;
            activity.ServiceUrl = Conversation.ServiceUrl;
            activity.Id = NextId();
        }

        if (activity.Timestamp is null || activity.Timestamp == default(DateTimeOffset))
        {
            activity.Timestamp = DateTimeOffset.UtcNow;
        }

        if (activity.LocalTimestamp is null || activity.LocalTimestamp == default(DateTimeOffset))
        {
            activity.LocalTimestamp = DateTimeOffset.Now;
        }

        using var turn = CreateTurnContext(activity);
        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public override async Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">There is nothing to send.</exception>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            if (string.IsNullOrEmpty(activity.Id))
            {
                activity.Id = Guid.NewGuid().ToString("n");
            }

            activity.Timestamp ??= DateTimeOffset.UtcNow;
            if (activity.Type == ActivityTypes.Delay)
            {
                await Task.Delay(BotJson.Convert<int>(activity.Value), cancellationToken).ConfigureAwait(false);
            }
            else if (activity.Type != ActivityTypes.Trace || EnableTrace)
            {
                Enqueue(activity);
            }

            responses[i] = new ResourceResponse(activity.Id);
        }

        return responses;
    }

    /// <inheritdoc />
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_queueGate)
        {
            var replaced = Rewrite(queued => queued.Id == activity.Id, activity);
            return Task.FromResult(replaced ? new ResourceResponse(activity.Id) : new ResourceResponse());
        }
    }

    /// <inheritdoc />
    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        lock (_queueGate)
        {
            Rewrite(queued => queued.Id == reference.ActivityId, null);
        }

        return Task.CompletedTask;
    }

    /// <summary>Empties the queue and calls the bot with a new conversation.</summary>
    public async Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ActiveQueue.Clear();
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount { Id = Guid.NewGuid().ToString("n") };
        using var turn = CreateTurnContext(update);
        await callback(turn, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the next reply from the queue; null when there is none.</summary>
    public IActivity? GetNextReply()
    {
        lock (_queueGate)
        {
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
        }
    }

    /// <summary>Takes the next reply from the queue, or waits for one.</summary>
    /// <exception cref="TaskCanceledException">There was none before the cancellation.</exception>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (_queueGate)
        {
            if (_waiting.Count == 0 && ActiveQueue.TryDequeue(out var reply))
            {
                return Task.FromResult<IActivity>(reply);
            }

            var waiting = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
            _waiting.Enqueue(waiting);
            return waiting.Task;
        }
    }

    /// <summary>A message from the user to the bot in this conversation.</summary>
    public Activity MakeActivity(string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    /// <summary>Makes a turn of a message with this text.</summary>
    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>Makes the turn.</summary>
    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference Reference(
        string channelId,
        string userId,
        string userName,
        string botId,
        string botName,
        string conversationId,
        string conversationName) => new()
        {
            ChannelId = channelId,
            ServiceUrl = "https://test.com",
            User = new ChannelAccount(userId, userName),
            Bot = new ChannelAccount(botId, botName),
            Conversation = new ConversationAccount(false, id: conversationId, name: conversationName),
        };

    private string NextId() => (Interlocked.Increment(ref _nextId) - 1).ToString(CultureInfo.InvariantCulture);

    private void Enqueue(Activity activity)
    {
        lock (_queueGate)
        {
            // Who stopped waiting takes no reply.
            while (_waiting.TryDequeue(out var waiting))
            {
                if (waiting.TrySetResult(activity))
                {
                    return;
                }
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    private bool Rewrite(Predicate<Activity> isIt, Activity? replacement)
    {
        var replies = ActiveQueue.ToList();
        var index = replies.FindIndex(isIt);
        if (index < 0)
        {
            return false;
        }

        replies.RemoveAt(index);
        if (replacement is not null)
        {
            replies.Insert(index, replacement);
        }

        ActiveQueue.Clear();
        replies.ForEach(ActiveQueue.Enqueue);
        return true;
    }
}
