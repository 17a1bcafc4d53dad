using System.Text.Json;
using SafetyBot.Cli.Chat;
using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Turns;
using SafetyBot.Tests.Conversations;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.OldStates;

/// <summary>
/// Conversations that began under an earlier release go on under this one. Each release keeps the states its conversations can be in, one
/// for each open question, in a folder of its own, for ever: SAFETYBOT_KEEP_STATES=1.2 writes the folder 1.2.
/// </summary>
public sealed class OldStatesTests : ITurnFailureObserver
{
    private static readonly string Folder = Path.Combine(Dialogs.Schemas, "..", "..", "tests", "SafetyBot.Tests", "OldStates");

    private readonly TurnPipeline pipeline;
    private int failed;

    public OldStatesTests() => pipeline = new TurnPipeline(Talk.Source, this, new Installation());

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task H09_Keep_StatesOfThisRelease()
    {
        if (Environment.GetEnvironmentVariable("SAFETYBOT_KEEP_STATES") is { Length: > 0 } version)
        {
            var folder = Directory.CreateDirectory(Path.Combine(Folder, version)).FullName;
            foreach (var (question, state) in await StatesOfTodayAsync())
            {
                await File.WriteAllTextAsync(Path.Combine(folder, $"{question}.json"), state + "\n");
            }
        }

        Assert.True(Files().Count >= 60);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task H09_OldState_GoesOnOrRestartsPolitely(string file)
    {
        var state = await File.ReadAllTextAsync(Path.Combine(Folder, file));
        foreach (var words in (string[])["1", "ja", "terug", "hulplijnen", "ik wil dood", "wat weet je van mij"])
        {
            await SayTwiceAsync(state, words);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task H09_StateOfALaterRelease_GoesOnOrRestartsPolitely(string file)
    {
        // A release to come: its dialogs have other names, its questions other ids, and it knows more of the person.
        var state = (await File.ReadAllTextAsync(Path.Combine(Folder, file)))
            .Replace("Dialog\"", "DialogToCome\"", StringComparison.Ordinal)
            .Replace("\"openQuestion\":\"", "\"toCome\":{\"a\":[1]},\"openQuestion\":\"to-come-", StringComparison.Ordinal);
        await SayTwiceAsync(state, "ja");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"ServiceUser\":7}")]
    [InlineData("{\"ServiceUser\":{\"locale\":\"klingon\"}}")]
    [InlineData("{\"ServiceUser\":{\"scan\":[]}}")]
    [InlineData("{\"DialogState\":{\"dialogStack\":7}}")]
    [InlineData("{\"DialogState\":{\"dialogStack\":[{\"id\":\"RootDialog\",\"state\":{\"dialogs\":7}}]}}")]
    [InlineData("\0\u0001")]
    public async Task H09_DamagedState_RestartsPolitely(string state) => await SayTwiceAsync(state, "ja");

    [Fact]
    public async Task H09_StateCutOffAnywhere_RestartsPolitely()
    {
        var state = await File.ReadAllTextAsync(Path.Combine(Folder, Files().First(row => row.Data.Contains("quickscan-youth", StringComparison.Ordinal)).Data));
        for (var length = 1; length < state.Length - 2; length += 37)
        {
            await SayTwiceAsync(state[..length], "ja");
        }

        Assert.True(failed > 0);
    }

    void ITurnFailureObserver.TurnFailed(string conversationId, Exception exception) => failed++;

    // Whatever the state: an answer each time, and after a failure an apology with a helpline, and the second message is understood.
    private async Task SayTwiceAsync(string state, string words)
    {
        var first = await SayAsync(KeptState.Read(System.Text.Encoding.UTF8.GetBytes(state)), words);
        Assert.NotEmpty(first.Replies);
        if (first.Failed)
        {
            Assert.Contains(first.Replies, reply => reply.Attachments is [{ Content: HeroCard { Text: { } text } }] && text.Contains("112", StringComparison.Ordinal));
        }

        using var whole = JsonDocument.Parse(first.State.Utf8);
        var second = await SayAsync(first.State, "hulplijnen");
        Assert.False(second.Failed);
        Assert.NotEmpty(second.Replies);
    }

    private Task<Turn> SayAsync(KeptState state, string words) => pipeline.RunAsync(
        "conversation",
        state,
        new Activity
        {
            Type = ActivityTypes.Message,
            Text = words,
            ChannelId = Channels.Directline,
            Conversation = new ConversationAccount(id: "conversation"),
            From = new ChannelAccount("user"),
            Recipient = new ChannelAccount("bot"),
            Locale = "nl",
            Timestamp = new DateTimeOffset(2027, 1, 4, 16, 0, 0, TimeSpan.FromHours(1)),
        },
        TestContext.Current.CancellationToken);

    // Plays all .chat files and keeps the first state met at each question.
    private static async Task<SortedDictionary<string, string>> StatesOfTodayAsync()
    {
        var states = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in ChatFileTests.Files())
        {
            var script = ChatScript.Parse(await File.ReadAllTextAsync(Path.Combine(ChatFileTests.Folder, file.Data)));
            var talk = new Talk { State = (await TurnPipeline.StateOfAsync(ChatPlayer.UserOf(script))).ToString() };
            await talk.JoinAsync();
            Keep(talk);
            foreach (var step in script.Steps)
            {
                var title = step.Said.Trim('[', ']');
                var button = step.Said.StartsWith('[') ? talk.Choices.FirstOrDefault(choice => choice.Title == title) : null;
                if (step.Said.StartsWith('[') && button is null)
                {
                    break;
                }

                await (button is null ? talk.SayAsync(step.Said) : talk.PressAsync(button));
                Keep(talk);
            }
        }

        return states;

        void Keep(Talk talk)
        {
            if (talk.User.OpenQuestion is { } question)
            {
                states.TryAdd(question, talk.State!);
            }
        }
    }
}
