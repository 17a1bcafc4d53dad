using System.Runtime.CompilerServices;

namespace SafetyBot.BotBuilder.Adapters;

/// <summary>
/// A conversation as a test writes it down: what the user says and what the bot must answer. Each method returns a new flow with one
/// more step; <see cref="StartTestAsync"/> tells how it went. Timeouts are in milliseconds.
/// </summary>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler? _callback;
    private readonly Task _task;

    /// <summary>An empty flow with this bot.</summary>
    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null) =>
        (_adapter, _callback, _task) = (adapter, callback, Task.CompletedTask);

    /// <summary>An empty flow with this bot.</summary>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, (bot ?? throw new ArgumentNullException(nameof(bot))).OnTurnAsync)
    {
    }

    /// <summary>The flow with one more step.</summary>
    public TestFlow(Task? task, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        (_adapter, _callback, _task) = (flow._adapter, flow._callback, task ?? Task.CompletedTask);
    }

    /// <summary>The flow with one more step.</summary>
    public TestFlow(Func<Task>? getTask, TestFlow flow)
        : this(getTask?.Invoke(), flow)
    {
    }

    /// <summary>Runs the flow; throws what a step threw.</summary>
    public Task StartTestAsync() => _task;

    /// <summary>The user says this.</summary>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback!, default));
    }

    /// <summary>The user joins the conversation.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded!.Add(_adapter.Conversation.User!);
        return _adapter.ProcessActivityAsync(update, _callback!);
    });

    /// <summary>The user sends this.</summary>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback!));
    }

    /// <summary>Time passes.</summary>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>Time passes.</summary>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    /// <summary>The bot answers with this text.</summary>
    public TestFlow AssertReply(string? expected, string? description = null, uint timeout = 3000) =>
        AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    /// <summary>The bot answers with a text that holds this.</summary>
    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = 3000) => AssertReply(
        reply =>
        {
            var text = reply.AsMessageActivity()?.Text;
            if (text is null || !text.Contains(expected, StringComparison.Ordinal))
            {
                throw Differs(description, expected, text ?? "Not a Message Activity");
            }
        },
        description,
        timeout);

    /// <summary>The bot answers with an activity of this type and text.</summary>
    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string? description = null, uint timeout = 3000) =>
        AssertReply(expected, null, description, timeout);

    /// <summary>The bot answers with an activity of this type that the comparer takes for the same.</summary>
    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity>? equalityComparer,
        [CallerMemberName] string? description = null,
        uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply =>
            {
                var words = expected.AsMessageActivity()?.Text?.Trim();
                if (expected.Type != reply.Type)
                {
                    throw new InvalidOperationException($"{description ?? words}: Type should match");
                }

                var received = reply.AsMessageActivity()?.Text?.Trim();
                if (!(equalityComparer?.Equals(expected, reply) ?? words == received))
                {
                    throw Differs(description, words, received);
                }
            },
            description,
            timeout);
    }

    /// <summary>The bot answers, and the answer passes this check.</summary>
    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () =>
        {
            using var waiting = new CancellationTokenSource();
            if (!System.Diagnostics.Debugger.IsAttached)
            {
                waiting.CancelAfter(TimeSpan.FromMilliseconds(timeout));
            }

            validateActivity(await _adapter.GetNextReplyAsync(waiting.Token).ConfigureAwait(false));
        });
    }

    /// <summary>The bot does not answer within the timeout.</summary>
    public TestFlow AssertNoReply([CallerMemberName] string? description = null, uint timeout = 3000) => Then(async () =>
    {
        using var waiting = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            var reply = await _adapter.GetNextReplyAsync(waiting.Token).ConfigureAwait(false);
            throw Failure($"{reply.AsMessageActivity()?.Text ?? reply.Type} is responded when waiting for no reply:'{description}'");
        }
        catch (TaskCanceledException)
        {
            // As it should be.
        }
    });

    /// <summary>The user says this and the bot answers that.</summary>
    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The user says this and the bot answers that.</summary>
    public TestFlow Test(string userSays, Activity expected, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The user says this and the bot's answer passes this check.</summary>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    /// <summary>A whole conversation: what is from the role "bot" must be answered, the rest is sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, a) => IsReply(a) ? flow.AssertReply(a, description, timeout) : flow.Send(a));
    }

    /// <summary>A whole conversation: what is from the role "bot" must be answered to this check's liking, the rest is sent.</summary>
    public TestFlow Test(
        IEnumerable<IActivity> activities,
        ValidateReply validateReply,
        [CallerMemberName] string? description = null,
        uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(validateReply);
        return activities.Aggregate(
            this,
            (flow, a) => IsReply(a) ? flow.AssertReply(actual => validateReply(a, actual), description, timeout) : flow.Send(a));
    }

    /// <summary>The bot answers with one of these texts.</summary>
    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                var text = reply.AsMessageActivity()?.Text;
                if (!candidates.Contains(text))
                {
                    throw Failure(description ?? $"Text \"{text}\" does not match one of candidates: {string.Join('\n', candidates)}");
                }
            },
            description,
            timeout);
    }

    private static bool IsReply(IActivity activity) =>
        string.Equals(RoleTypes.Bot, activity.From?.Role, StringComparison.OrdinalIgnoreCase);

    private static InvalidOperationException Differs(string? description, string? expected, string? received) =>
        new($"{(description is null ? string.Empty : description + ":\n")}Expected:{expected}\nReceived:{received}");

    // The SDK throws exactly this type here, and what is written against it may expect it.
#pragma warning disable CA2201
    private static Exception Failure(string message) => new(message);
#pragma warning restore CA2201

    private TestFlow Then(Func<Task> step)
    {
        return new TestFlow(RunAsync, this);

        async Task RunAsync()
        {
            await _task.ConfigureAwait(false);
            await step().ConfigureAwait(false);
        }
    }
}
