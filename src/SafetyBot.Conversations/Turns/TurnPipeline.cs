using System.Security.Cryptography;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.ReadingAlong;
using SafetyBot.Conversations.ReturnPhrases;

namespace SafetyBot.Conversations.Turns;

/// <summary>Runs the ordinary Bot Framework pipeline on one conversation's state. Touches nothing outside, so it may run twice. Built once, serves all conversations.</summary>
public sealed class TurnPipeline
{
    private readonly ITurnFailureObserver failures;
    private readonly KnowledgeSource source;
    private readonly ConversationBot bot;
    private readonly FailureBot failureBot;

    /// <summary>Builds the dialogs.</summary>
    /// <param name="source">The content.</param>
    /// <param name="failures">Is told of turns that fail.</param>
    /// <param name="installation">What this installation tells of itself; by default it has no country and keeps no words.</param>
    /// <param name="chance">Gives a number from 0 up to, not including, the one asked for; by default one that nobody can foresee.</param>
    public TurnPipeline(KnowledgeSource source, ITurnFailureObserver failures, Installation? installation = null, Func<int, int>? chance = null)
    {
        StateTypes.Register();
        this.source = source;
        this.failures = failures;
        var dialogState = new TurnStateAccessor<DialogState>(nameof(DialogState));
        var tools = new FlowTools(new TurnStateAccessor<ServiceUser>(nameof(ServiceUser)), source, installation ?? new Installation(), chance ?? RandomNumberGenerator.GetInt32);
        bot = new ConversationBot(dialogState, new RootDialog(tools), tools);
        failureBot = new FailureBot(dialogState, tools);
    }

    /// <summary>The state of a conversation in which something is known before its first turn, such as the language or the role.</summary>
    public static async Task<KeptState> StateOfAsync(ServiceUser user)
    {
        StateTypes.Register();
        var storage = new RecordStorage(null);
        await storage.WriteAsync(new Dictionary<string, object> { ["state"] = new Dictionary<string, object> { [nameof(ServiceUser)] = user } });
        return storage.State;
    }

    /// <summary>Decides a turn.</summary>
    /// <param name="conversationId">Which conversation, for the log of failures.</param>
    /// <param name="state">The state it begins with; null for a new conversation.</param>
    /// <param name="activity">What came in; its timestamp is the time of the turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <param name="reading">What a second reader made of the message; null: nobody read it. The same one when the turn runs again.</param>
    /// <param name="look">What was found for the return phrase in the activity; null: nothing was looked for.</param>
    /// <returns>The turn. Where a dialog failed: an apology with helplines, and the person's answers kept unless the state cannot be read.</returns>
    public async Task<Turn> RunAsync(
        string conversationId,
        KeptState? state,
        Activity activity,
        CancellationToken cancellationToken,
        SecondReading? reading = null,
        ReturnLook? look = null)
    {
        var marks = new TurnMarks();
        try
        {
            return await RunAsync(bot, look?.State ?? state, activity, marks, cancellationToken, reading, AnswerOf(look, state));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failures.TurnFailed(conversationId, exception);

            // The state stays, so nothing is forgotten; words that were not to be kept are not kept by the apology either.
            marks.TakeBack();
            return await ApologiseAsync(conversationId, state, activity, marks, cancellationToken) with { Failed = true };
        }
    }

    private async Task<Turn> ApologiseAsync(string conversationId, KeptState? state, Activity activity, TurnMarks marks, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(failureBot, state, activity, marks, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The state itself cannot be read: damaged, or of a version that is not ours. The person begins anew instead of meeting silence.
            failures.TurnFailed(conversationId, exception);
            return await RunAsync(failureBot, null, activity, marks, cancellationToken);
        }
    }

    private static ReturnAnswer? AnswerOf(ReturnLook? look, KeptState? state) =>
        look is null ? null : new ReturnAnswer(look.Outcome, look.State is null || state is null ? null : StateTypes.UserIn(state));

    private async Task<Turn> RunAsync(
        IBot bot,
        KeptState? state,
        Activity activity,
        TurnMarks marks,
        CancellationToken cancellationToken,
        SecondReading? reading = null,
        ReturnAnswer? answer = null)
    {
        var storage = new RecordStorage(state);
        var conversation = new ConversationState(storage);
        var adapter = new CollectingAdapter(conversation, marks, reading, answer);
        await adapter.RunAsync(activity, bot.OnTurnAsync, cancellationToken);
        return new Turn(activity, adapter.Replies, storage.State, Failed: false, marks, source.Current.Content.Version.ToString());
    }
}
