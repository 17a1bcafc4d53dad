using System.Text;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.ReadingAlong;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Privacy;

namespace SafetyBot.Tests.Support;

/// <summary>A conversation in a test. The state goes through JSON after every turn, as in a store.</summary>
internal sealed class Talk : ITurnFailureObserver
{
    private static readonly Lazy<BotContent> Real = new(() =>
    {
        var (content, problems) = ContentLoader.Load(Path.Combine(AppContext.BaseDirectory, "dialogs"));
        return content ?? throw new InvalidOperationException(string.Join('\n', problems.Where(problem => problem.Severity == ContentSeverity.Error)));
    });

    private static readonly Lazy<KnowledgeSource> RealSource = new(() => new KnowledgeSource(new ContentLibrary(Content)));

    private static readonly TurnPreparation Preparation = new(new PatternPersonalDataRemover([]));

    private readonly TurnPipeline pipeline;
    private readonly string locale;

    public Talk(string locale = "nl", Country home = Country.Unknown, KnowledgeSource? source = null, TimeSpan? wordsKept = null, bool readAlong = false)
    {
        this.locale = locale;
        pipeline = new TurnPipeline(source ?? Source, this, new Installation(home, wordsKept, readAlong));
    }

    /// <summary>The project's own content.</summary>
    public static BotContent Content => Real.Value;

    /// <summary>The project's own content with its readers, built once.</summary>
    public static KnowledgeSource Source => RealSource.Value;

    /// <summary>The time of the next turn.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 16, 0, 0, TimeSpan.FromHours(1));

    /// <summary>The state as JSON.</summary>
    public string? State { get; set; }

    /// <summary>What the bot knows of the person.</summary>
    public ServiceUser User => StateTypes.UserIn(Read(State!))!;

    /// <summary>What a second reader makes of the next messages; null: nobody reads along.</summary>
    public SecondReading? Reading { get; set; }

    /// <summary>What the bot said in the last turn.</summary>
    public IReadOnlyList<Activity> Replies { get; private set; } = [];

    /// <summary>The last turn as it is kept, as JSON.</summary>
    public string Kept { get; private set; } = "";

    /// <summary>Turns that failed.</summary>
    public List<Exception> Failures { get; } = [];

    /// <summary>The last turn as text: bubbles and cards, a line each.</summary>
    public string Text => string.Join('\n', Replies.Select(TextOf));

    /// <summary>The bubbles and cards of the last turn.</summary>
    public IReadOnlyList<string> Bubbles => [.. Replies.Select(TextOf)];

    /// <summary>The buttons of the open question: title and value.</summary>
    public IReadOnlyList<CardAction> Choices => (Replies.Count > 0 ? Replies[^1] : null)?.SuggestedActions?.Actions?.ToList() ?? [];

    /// <summary>Joins: the bot greets.</summary>
    public Task<Talk> JoinAsync() => TurnAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("user")] });

    /// <summary>Types words.</summary>
    public Task<Talk> SayAsync(string? text) => TurnAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    /// <summary>Types one line after the other.</summary>
    public async Task<Talk> SayAllAsync(params string[] lines)
    {
        foreach (var line in lines)
        {
            await SayAsync(line);
        }

        return this;
    }

    /// <summary>Presses the button of an option of the open question.</summary>
    public Task<Talk> PressAsync(string option)
    {
        var action = Choices.FirstOrDefault(choice => choice.Value?.ToString()?.EndsWith("=" + option, StringComparison.Ordinal) == true)
            ?? throw new InvalidOperationException($"No button '{option}' among {string.Join(", ", Choices.Select(choice => choice.Value))}.");
        return PressAsync(action);
    }

    /// <summary>Presses a button, also one of an old question.</summary>
    public Task<Talk> PressAsync(CardAction action) => TurnAsync(new Activity { Type = ActivityTypes.Message, Text = action.Text, Value = action.Value });

    /// <summary>Presses buttons one after the other.</summary>
    public async Task<Talk> PressAllAsync(params string[] options)
    {
        foreach (var option in options)
        {
            await PressAsync(option);
        }

        return this;
    }

    /// <summary>Answers the questions of a quickscan by link id until it is over; others get "no" or their first option.</summary>
    public async Task<Talk> AnswerScanAsync(IReadOnlyDictionary<string, string> answers)
    {
        for (var turn = 0; turn < 40 && OpenQuestion.StartsWith("quickscan-", StringComparison.Ordinal); turn++)
        {
            var linkId = OpenQuestion.Split('-', 3)[2];
            var options = Choices.Select(choice => choice.Value!.ToString()!.Split('=')[1]).ToList();
            await PressAsync(answers.TryGetValue(linkId, out var answer) ? answer : options.Contains("no") ? "no" : options[0]);
            if (OpenQuestion == "first-high")
            {
                await PressAsync("continue");
            }
        }

        return this;
    }

    /// <summary>The id of the question the last turn asked.</summary>
    public string OpenQuestion => Choices.Select(choice => choice.Value!.ToString()!.Split('=')[0]).FirstOrDefault(id => id != ChoiceValue.Anywhere) ?? "";

    public void TurnFailed(string conversationId, Exception exception) => Failures.Add(exception);

    /// <summary>Any activity.</summary>
    public async Task<Talk> TurnAsync(Activity activity)
    {
        activity.ChannelId = Channels.Console;
        activity.Conversation = new ConversationAccount(id: "conversation");
        activity.From = new ChannelAccount("user");
        activity.Recipient = new ChannelAccount("bot");
        activity.Locale = locale;
        activity.Timestamp = Now;
        var turn = await pipeline.RunAsync("conversation", State is null ? null : Read(State), activity, TestContext.Current.CancellationToken, Reading);
        State = turn.State.ToString();
        Replies = turn.Replies;
        Kept = Encoding.UTF8.GetString(ActivityJson.Write([.. Preparation.Prepare("conversation", ConversationRecord.New, null, turn, throughOutbox: true).Activities.Select(activity => activity.Kept)]));
        Assert.False(turn.Failed, Failures.Count > 0 ? Failures[^1].ToString() : "");
        return this;
    }

    // As from a store of another process: nothing but the JSON.
    private static KeptState Read(string state) => KeptState.Read(Encoding.UTF8.GetBytes(state));

    private static string TextOf(Activity reply) =>
        reply.Attachments is [{ Content: HeroCard card }, ..] ? $"{card.Title}\n{card.Text}" : reply.Text ?? "";
}
