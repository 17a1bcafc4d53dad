using System.Globalization;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Privacy;

namespace SafetyBot.Cli.Chat;

/// <summary>One conversation in this process, turn by turn, as a person at a terminal has it. The state is stored and reloaded between turns.</summary>
internal sealed class ChatConversation : IReplySender
{
    private readonly TurnRunner runner;
    private readonly TimeProvider time;
    private readonly List<CardAction> shown = [];
    private readonly List<Activity> replies = [];
    private int sent;

    private ChatConversation(TurnPipeline pipeline, KeptState firstState, TimeProvider time)
    {
        this.time = time;
        runner = new TurnRunner(pipeline, new MemoryConversationStore(firstState), this, new PatternPersonalDataRemover([]));
    }

    /// <summary>The choices that answer the question that is open.</summary>
    public IReadOnlyList<CardAction> Choices { get; private set; } = [];

    /// <summary>A conversation in which this is known of the person already.</summary>
    public static async Task<ChatConversation> BeginAsync(TurnPipeline pipeline, ServiceUser user, TimeProvider time) =>
        new(pipeline, await TurnPipeline.StateOfAsync(user), time);

    /// <summary>The person joins: the bot greets.</summary>
    public Task<IReadOnlyList<Activity>> JoinAsync() => RunAsync(PersonActivity.Join(time.GetUtcNow()));

    /// <summary>The person says something.</summary>
    public Task<IReadOnlyList<Activity>> SayAsync(string text) => RunAsync(PersonActivity.Say(text, time.GetUtcNow()));

    /// <summary>The person sends a picture without words.</summary>
    public Task<IReadOnlyList<Activity>> SendPictureAsync() => RunAsync(PersonActivity.Picture(time.GetUtcNow()));

    /// <summary>The person presses a button.</summary>
    public Task<IReadOnlyList<Activity>> PressAsync(CardAction button) => RunAsync(PersonActivity.Press(button, time.GetUtcNow()));

    /// <summary>The button with this title that was shown last, also one of a question that is no longer open; null: none.</summary>
    public CardAction? FindButton(string title) => shown.FindLast(button => button.Title == title && button.Type != ActionTypes.OpenUrl);

    Task IReplySender.SendAsync(string conversationId, KeptTurn turn, CancellationToken cancellationToken)
    {
        replies.AddRange(turn.Replies.Select(reply => reply.Sent));
        return Task.CompletedTask;
    }

    private async Task<IReadOnlyList<Activity>> RunAsync(Activity activity)
    {
        replies.Clear();
        activity.Id = (++sent).ToString(CultureInfo.InvariantCulture);
        await runner.RunAsync(PersonActivity.Conversation, activity, CancellationToken.None);
        shown.AddRange(replies.SelectMany(ChatText.ButtonsOf));
        Choices = replies is [.., var last] ? [.. last.SuggestedActions?.Actions ?? []] : [];
        return [.. replies];
    }
}
