using System.Globalization;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Privacy;

namespace SafetyBot.Cli.Chat;

/// <summary>One conversation in this process, turn by turn, as a person at a terminal has it. The state is stored and reloaded between turns.</summary>
internal sealed class ChatConversation : IReplySender
{
    private const string Id = "terminal";

    private readonly TurnRunner runner;
    private readonly TimeProvider time;
    private readonly List<CardAction> shown = [];
    private readonly List<Activity> replies = [];
    private int sent;

    private ChatConversation(TurnPipeline pipeline, string firstState, TimeProvider time)
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
    public Task<IReadOnlyList<Activity>> JoinAsync()
    {
        var activity = New(ActivityTypes.ConversationUpdate);
        activity.MembersAdded = [activity.From!];
        return RunAsync(activity);
    }

    /// <summary>The person says something.</summary>
    public Task<IReadOnlyList<Activity>> SayAsync(string text)
    {
        var activity = New(ActivityTypes.Message);
        activity.Text = text;
        return RunAsync(activity);
    }

    /// <summary>The person sends a picture without words.</summary>
    public Task<IReadOnlyList<Activity>> SendPictureAsync()
    {
        var activity = New(ActivityTypes.Message);
        activity.Attachments = [new Attachment(contentType: "image/jpeg", name: "picture.jpg")];
        return RunAsync(activity);
    }

    /// <summary>The person presses a button.</summary>
    public Task<IReadOnlyList<Activity>> PressAsync(CardAction button)
    {
        var activity = New(ActivityTypes.Message);
        activity.Text = button.Text;
        activity.Value = button.Value;
        return RunAsync(activity);
    }

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
        await runner.RunAsync(Id, activity, CancellationToken.None);
        shown.AddRange(replies.SelectMany(ChatText.ButtonsOf));
        Choices = replies is [.., var last] ? [.. last.SuggestedActions?.Actions ?? []] : [];
        return [.. replies];
    }

    private Activity New(string type) => new()
    {
        Type = type,
        Id = (++sent).ToString(CultureInfo.InvariantCulture),
        ChannelId = Channels.Console,
        Conversation = new ConversationAccount(id: Id),
        From = new ChannelAccount(id: "person", role: RoleTypes.User),
        Recipient = new ChannelAccount(id: "bot", role: RoleTypes.Bot),
        Timestamp = time.GetUtcNow(),
    };
}
