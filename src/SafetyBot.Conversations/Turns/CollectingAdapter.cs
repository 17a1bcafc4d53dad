using System.Globalization;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.ReadingAlong;

namespace SafetyBot.Conversations.Turns;

/// <summary>An adapter that only collects what the bot says, so that a turn can be saved before anything is sent, and run twice.</summary>
/// <param name="conversation">The state of the turn's conversation; saved at the end of the turn.</param>
/// <param name="marks">What the dialogs ask of the turn's keeping.</param>
/// <param name="reading">What a second reader made of the message, or null.</param>
/// <param name="answer">What became of the return phrase the person gave; null: nothing was looked for.</param>
public sealed class CollectingAdapter(ConversationState conversation, TurnMarks marks, SecondReading? reading, ReturnAnswer? answer) : BotAdapter
{
    private readonly List<Activity> replies = [];

    /// <summary>What was said so far, in order.</summary>
    public IReadOnlyList<Activity> Replies => replies;

    /// <summary>Runs the bot on one activity through the adapter's middleware.</summary>
    public async Task RunAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, activity);
        context.TurnState.Add(conversation);
        context.TurnState.Add(marks);
        if (reading is not null)
        {
            context.TurnState.Add(reading);
        }

        if (answer is not null)
        {
            context.TurnState.Add(answer);
        }

        await RunPipelineAsync(context, callback, cancellationToken);
        await conversation.SaveChangesAsync(context, force: false, cancellationToken);
    }

    /// <inheritdoc />
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            if (activities[i].Type != ActivityTypes.Trace)
            {
                replies.Add(activities[i]);
            }

            responses[i] = new ResourceResponse(replies.Count.ToString(CultureInfo.InvariantCulture));
        }

        return Task.FromResult(responses);
    }

    /// <inheritdoc />
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A collected turn cannot change what an earlier turn sent.");

    /// <inheritdoc />
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A collected turn cannot take back what an earlier turn sent.");
}
