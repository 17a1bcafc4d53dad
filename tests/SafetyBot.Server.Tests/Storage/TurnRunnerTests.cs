using System.Text;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.ReadingAlong;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Privacy;
using SafetyBot.Storage;

namespace SafetyBot.Server.Tests.Storage;

/// <summary>Whole turns with the real dialogs on a real file.</summary>
public sealed class TurnRunnerTests : IAsyncLifetime, ITurnFailureObserver, IReplySender
{
    private const string Id = "conversation-1";

    private static readonly Lazy<KnowledgeSource> Source = new(
        () => new KnowledgeSource(new ContentLibrary(ContentLoader.Load(Path.Combine(AppContext.BaseDirectory, "dialogs")).Content!)));

    private readonly FreshDirectory directory = new();
    private readonly List<KeptTurn> sent = [];
    private IConversationDatabase? database;
    private DateTimeOffset now = MadeTurns.Start;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IConversationStore Store => database!.Conversations;

    public async ValueTask InitializeAsync()
    {
        database = StorageRegistration.Create(new StorageOptions { Directory = directory.Path }, null, _ => { });
        await database.StartAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await database!.DisposeAsync();
        directory.Dispose();
    }

    [Fact]
    public async Task F19_FiveQuickMessages_InOrderOfArrival()
    {
        var runner = Runner(Store);
        await JoinAsync(runner);

        var turns = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => runner.RunAsync(Id, Message($"bericht {i}", $"key-{i}"), Stop)));

        Assert.Equal(turns.Select(turn => turn.Inbound.Sequence).Order(), turns.Select(turn => turn.Inbound.Sequence));
        Assert.Equal(
            Enumerable.Range(0, 5).Select(i => $"bericht {i}"),
            (await Store.TextsAsync(Id)).Where(text => text?.StartsWith("bericht", StringComparison.Ordinal) == true));
        Assert.Equal(sent.SelectMany(turn => turn.Activities).Select(activity => activity.Sequence), Enumerable.Range(1, sent.Sum(turn => turn.Activities.Count())).Select(i => (long)i));
    }

    [Fact]
    public async Task F02_Repeated_GetsTheKeptAnswer()
    {
        var runner = Runner(Store);
        await JoinAsync(runner);
        var first = await runner.RunAsync(Id, Message("hallo", "key-1"), Stop);

        // After a restart: another runner that remembers nothing.
        var again = await Runner(Store).RunAsync(Id, Message("hallo", "key-1"), Stop);

        Assert.True(again.IsRepeat);
        Assert.Equal(first.Inbound.Kept.Id, again.Inbound.Kept.Id);
        Assert.Equal(first.Replies.Select(reply => (reply.Sequence, reply.Kept.Text)), again.Replies.Select(reply => (reply.Sequence, reply.Kept.Text)));
        Assert.Single(await Store.TextsAsync(Id), text => text == "hallo");
    }

    [Fact]
    public async Task F18_SameButtonWithANewId_OneEffect()
    {
        var runner = Runner(Store);
        var menu = await JoinAsync(runner);
        var button = menu.Replies[^1].Kept.SuggestedActions!.Actions![1];
        await runner.RunAsync(Id, Press(button, "key-1"), Stop);
        var before = StateTypes.UserIn((await Store.LoadAsync(Id, null, Stop)).State!)!.OpenQuestion;

        await runner.RunAsync(Id, Press(button, "key-2"), Stop);

        Assert.Equal(before, StateTypes.UserIn((await Store.LoadAsync(Id, null, Stop)).State!)!.OpenQuestion);
        Assert.NotEqual(ChoiceValueQuestion(button), before);
    }

    [Fact]
    public async Task F14_OneOfFiveSavesOvertaken_EveryMessageOnce()
    {
        var runner = Runner(new OvertakenStore(Store, seed: 4711));
        await JoinAsync(runner);

        for (var i = 0; i < 100; i++)
        {
            await runner.RunAsync(Id, Message($"bericht {i}", $"key-{i}"), Stop);
        }

        Assert.Equal(
            Enumerable.Range(0, 100).Select(i => $"bericht {i}"),
            (await Store.TextsAsync(Id)).Where(text => text?.StartsWith("bericht", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task F14_CheckedMessageOvertaken_ItsWordsGoOutOnceAndAreNotKept()
    {
        const string words = "zeg niks tegen je ouders kanariepaars";
        var runner = Runner(new OvertakenStore(Store, seed: 4711));
        await JoinAsync(runner);
        for (var i = 0; i < 20; i++)
        {
            await runner.RunAsync(Id, Message("check dit bericht", $"ask-{i}"), Stop);
            var turn = await runner.RunAsync(Id, Message(words, $"key-{i}"), Stop);
            Assert.Equal(words, turn.Inbound.Sent.Text);
        }

        var kept = Encoding.UTF8.GetString(ActivityJson.Write([.. (await Store.ReadAsync(Id, 0, 1000, Stop)).Select(activity => activity.Kept)]));
        Assert.DoesNotContain("kanariepaars", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("niks tegen", kept, StringComparison.Ordinal);
        Assert.Contains("(de woorden bewaar ik niet)", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("kanariepaars", (await Store.LoadAsync(Id, null, Stop)).State!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondReader_TurnsOvertaken_AskedOnceForAMessage()
    {
        var reader = new CountingReader();
        var store = new OvertakenStore(Store, seed: 4711);
        var remover = new PatternPersonalDataRemover([]);
        var pipeline = new TurnPipeline(Source.Value, this, new Installation(ReadAlong: true));
        var runner = new TurnRunner(pipeline, store, this, remover, new SecondReadings(reader, Source.Value, remover));
        var join = await JoinAsync(runner);
        var asked = await runner.RunAsync(Id, Press(join.Replies[^1].Sent.SuggestedActions!.Actions![0], "key-tell"), Stop);
        await runner.RunAsync(Id, Press(asked.Replies[^1].Sent.SuggestedActions!.Actions![1], "key-yes"), Stop);
        for (var i = 0; i < 20; i++)
        {
            await runner.RunAsync(Id, Message("menu", $"menu-{i}"), Stop);
            await runner.RunAsync(Id, Message($"alles is gewoon niks meer {i}", $"key-{i}"), Stop);
        }

        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"alles is gewoon niks meer {i}"), reader.Texts);
        Assert.Equal(1, sent.SelectMany(turn => turn.Activities).Count(activity => activity.Sent.Text?.Contains("Het klinkt wel naar", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task Overtaken_Always_GivesUp()
    {
        await Assert.ThrowsAsync<ConversationBusyException>(() => JoinAsync(Runner(new OvertakenStore(Store, seed: null))));

        Assert.Empty(await Store.TextsAsync(Id));
        Assert.Empty(sent);
    }

    [Fact]
    public async Task PersonalData_IsBlottedOutInWhatIsKeptAndEchoed()
    {
        var runner = Runner(Store);
        await JoinAsync(runner);

        var turn = await runner.RunAsync(Id, Message("bel me op 06-12345678 of mail jan@voorbeeld.nl", "key-1"), Stop);

        Assert.Equal("bel me op ••• of mail •••", turn.Inbound.Sent.Text);
        Assert.Contains("bel me op ••• of mail •••", await Store.TextsAsync(Id));
    }

    [Fact]
    public async Task F25_ClockGoesBack_TimesOfActivitiesDoNot()
    {
        var runner = Runner(Store);
        await JoinAsync(runner);
        now = MadeTurns.Start.AddHours(-1);

        var turn = await runner.RunAsync(Id, Message("hallo", "key-1"), Stop);

        Assert.True(turn.Inbound.Kept.Timestamp > MadeTurns.Start);
        var times = (await Store.ReadAsync(Id, 0, 100, Stop)).Select(activity => activity.Kept.Timestamp).ToList();
        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public async Task F25_WithinTheMillisecondOfTheLastAnswerAndAfterARestart_TimesGoForwardByWholeMilliseconds()
    {
        now = MadeTurns.Start.AddTicks(7);
        var joined = await JoinAsync(Runner(Store));
        await database!.DisposeAsync();
        database = StorageRegistration.Create(new StorageOptions { Directory = directory.Path }, null, _ => { });
        await database.StartAsync(Stop);

        now = joined.Activities.Last().Kept.Timestamp!.Value.AddTicks(3);
        await Runner(Store).RunAsync(Id, Message("hallo", "key-1"), Stop);

        var times = (await Store.ReadAsync(Id, 0, 100, Stop)).Select(activity => activity.Kept.Timestamp!.Value.ToUnixTimeMilliseconds()).ToList();
        Assert.Equal(times.Distinct().Order(), times);
    }

    [Fact]
    public async Task ForgetMe_ByTheDialogs_DestroysWhatWasKept()
    {
        var runner = Runner(Store);
        await JoinAsync(runner);
        await runner.RunAsync(Id, Message("mijn verhaal", "key-1"), Stop);
        await runner.RunAsync(Id, Message("vergeet mij", "key-2"), Stop);
        await runner.RunAsync(Id, Message("1", "key-3"), Stop);

        Assert.DoesNotContain("mijn verhaal", await Store.TextsAsync(Id));
        Assert.Single(await database!.Retention.ReadErasuresAsync(Stop));
    }

    void ITurnFailureObserver.TurnFailed(string conversationId, Exception exception) => throw new InvalidOperationException("A turn failed.", exception);

    Task IReplySender.SendAsync(string conversationId, KeptTurn turn, CancellationToken cancellationToken)
    {
        sent.Add(turn);
        return Task.CompletedTask;
    }

    private sealed class CountingReader : ISecondReader
    {
        public List<string> Texts { get; } = [];

        public Task<SecondReading?> ReadAsync(string text, string language, CancellationToken cancellationToken)
        {
            Texts.Add(text);
            return Task.FromResult<SecondReading?>(new SecondReading("nl", 1, 0.99));
        }
    }

    private static string ChoiceValueQuestion(CardAction button) => button.Value!.ToString()!.Split('=')[0];

    private TurnRunner Runner(IConversationStore store) => new(new TurnPipeline(Source.Value, this), store, this, new PatternPersonalDataRemover([]));

    private Task<KeptTurn> JoinAsync(TurnRunner runner)
    {
        var activity = Message(null, "join");
        activity.Type = ActivityTypes.ConversationUpdate;
        activity.MembersAdded = [activity.From!];
        return runner.RunAsync(Id, activity, Stop);
    }

    private Activity Press(CardAction button, string key)
    {
        var activity = Message(button.Text, key);
        activity.Value = button.Value;
        return activity;
    }

    private Activity Message(string? text, string key) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        ChannelId = SafetyBot.BotBuilder.Schema.Channels.Directline,
        Conversation = new ConversationAccount(id: Id),
        From = new ChannelAccount("person", role: RoleTypes.User),
        Recipient = new ChannelAccount("bot", role: RoleTypes.Bot),
        Locale = "nl",
        Timestamp = now,
        ChannelData = new Dictionary<string, string> { ["clientActivityID"] = key },
    };
}
