using SafetyBot.Conversations.Flows;
using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.ReturnPhrases;
using SafetyBot.Conversations.Turns;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Privacy;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Tests.Support;

namespace SafetyBot.Tests.Flows;

/// <summary>Leaving, and coming back another day by four words, from one conversation into another.</summary>
public sealed class ReturnPhraseTests : IDisposable, ITurnFailureObserver, IReplySender
{
    private const string Before = "before";
    private const string After = "after";

    private readonly MemoryConversationStore store = new();
    private readonly ReturnPhraseRegister register;
    private readonly TurnRunner runner;
    private DateTimeOffset now = new(2026, 11, 24, 16, 0, 0, TimeSpan.Zero);
    private int tries;
    private int allowed = int.MaxValue;

    public ReturnPhraseTests()
    {
        register = new ReturnPhraseRegister(store, TimeSpan.FromDays(7), iterations: 1);
        var installation = new Installation(WordsKept: TimeSpan.FromHours(24), ReturnPhrases: TimeSpan.FromDays(7));
        runner = new TurnRunner(new TurnPipeline(Talk.Source, this, installation), store, this, new PatternPersonalDataRemover([]), phrases: register);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => register.Dispose();

    [Theory]
    [InlineData("nl")]
    [InlineData("nl-x-simple")]
    [InlineData("en")]
    public async Task ComeBack_AnotherDay_SameStepAndLevelAndNothingThatWasSaid(string locale)
    {
        var question = await ScanAsync(locale);
        var words = await MakeAsync(Before);
        var user = await UserAsync(Before);

        now = now.AddDays(6);
        var replies = await GiveAsync(words.ToUpperInvariant().Replace(" ", ",  ", StringComparison.Ordinal), locale);

        var back = await UserAsync(After);
        Assert.Equal(question, back.OpenQuestion);
        Assert.Equal(user.Scan!.Answers.Select(answer => (answer.LinkId, answer.Option)), back.Scan!.Answers.Select(answer => (answer.LinkId, answer.Option)));
        Assert.Equal(user.Role, back.Role);
        Assert.False(back.HasReturnPhrase);
        Assert.Equal(Talk.Content.Texts(Locales.Find(locale)!.Value).Bubbles("return-welcome"), replies.Take(2));
        Assert.DoesNotContain("mijn verhaal", await TranscriptAsync(After), StringComparison.Ordinal);

        // And the question that was open takes an answer.
        await SayAsync(After, locale == "en" ? "yes" : "ja");
        Assert.Equal(user.Scan.Answers.Count + 1, (await UserAsync(After)).Scan!.Answers.Count);
    }

    [Fact]
    public async Task Make_Words_ShownOnceAndKeptNowhere()
    {
        await JoinAsync(Before);
        var words = await MakeAsync(Before);
        await JoinAsync(After);
        await SayAsync(After, "ik was hier eerder");
        await SayAsync(After, words);

        foreach (var id in (string[])[Before, After])
        {
            var kept = await TranscriptAsync(id) + (await store.LoadAsync(id, null, Stop)).State;
            Assert.DoesNotContain(words, kept, StringComparison.Ordinal);
        }

        Assert.Contains(Talk.Content.Texts(Locale.Dutch).Line("return-shown"), await TranscriptAsync(Before), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Give_Twice_OnlyOnce()
    {
        await JoinAsync(Before);
        var words = await MakeAsync(Before);
        await GiveAsync(words, "nl");

        await JoinAsync("third");
        await SayAsync("third", "ik was hier eerder");

        Assert.Equal("Deze woorden werken niet. Misschien zijn ze te oud of al gebruikt. Of er zit een fout in.", (await SayAsync("third", words))[0]);
    }

    [Fact]
    public async Task Give_UsedInTwoTabsAtOnce_OneComesBack()
    {
        await ScanAsync("nl");
        var words = await MakeAsync(Before);
        string[] tabs = ["tab-1", "tab-2", "tab-3"];
        foreach (var tab in tabs)
        {
            await JoinAsync(tab);
            await SayAsync(tab, "ik was hier eerder");
        }

        await Task.WhenAll(tabs.Select(tab => SayAsync(tab, words)));

        Assert.Single(await Task.WhenAll(tabs.Select(UserAsync)), user => user.Scan is not null);
    }

    [Fact]
    public async Task Give_UnknownAndTooOld_SameAnswer()
    {
        await JoinAsync(Before);
        var words = await MakeAsync(Before);
        var other = words.Split(' ')[0] == "appel" ? "banaan banaan banaan banaan" : "appel appel appel appel";
        var unknown = await GiveAsync(other, "nl");

        now = now.AddDays(7);
        var tooOld = await SayAsync(After, words);

        Assert.Equal(unknown, tooOld);
        Assert.Equal("return-words", (await UserAsync(After)).OpenQuestion);
    }

    [Fact]
    public async Task Give_MoreThanAllowed_NotLookedForAndToldSo()
    {
        allowed = 2;
        await JoinAsync(Before);
        var words = await MakeAsync(Before);
        await GiveAsync("appel appel appel appel", "nl");
        await SayAsync(After, "appel appel appel appel");

        var replies = await SayAsync(After, words);

        Assert.Contains("te vaak geprobeerd", replies[0], StringComparison.Ordinal);
        Assert.Equal(3, tries);
    }

    [Fact]
    public async Task Give_NoFourWordsOfOurs_AskedAgainWithoutATry()
    {
        var replies = await GiveAsync("dat weet ik echt niet meer", "nl");

        Assert.Equal("Ik zie hier geen vier woorden van mij. Kijk nog eens goed naar de letters.", replies[0]);
        Assert.Equal(0, tries);
    }

    [Theory]
    [InlineData("eerste twee drie vier")]
    [InlineData("verder zonder woorden")]
    public async Task Give_WordsThatCouldBeAnAnswer_ReadAsWhatTheyAre(string words)
    {
        await GiveAsync(words, "nl");

        Assert.Equal(words.StartsWith("eerste", StringComparison.Ordinal) ? "return-words" : "menu", (await UserAsync(After)).OpenQuestion);
    }

    [Fact]
    public async Task Give_DangerInsteadOfWords_TheCardFirst()
    {
        var replies = await GiveAsync("ik wil dood", "nl");

        Assert.Contains("113", string.Join('\n', replies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Give_AStoryInsteadOfWords_Heard()
    {
        var replies = await GiveAsync("mijn vader schreeuwt de hele tijd en gooit met dingen ik zit op mijn kamer", "nl");

        Assert.Contains("112", string.Join('\n', replies), StringComparison.Ordinal);
        Assert.DoesNotContain("letters", string.Join('\n', replies), StringComparison.Ordinal);
        Assert.DoesNotContain("mijn vader", await TranscriptAsync(After), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Give_InTheSameConversation_StillThere()
    {
        await JoinAsync(Before);
        var words = await MakeAsync(Before);
        await SayAsync(Before, "ik was hier eerder");

        Assert.Equal("Dit zijn de woorden van dit gesprek. Je bent er al.", (await SayAsync(Before, words))[0]);
        Assert.NotNull(await store.FindAsync((await register.MakeAsync(new(words), now, Stop)).Hash, now, Stop));
    }

    [Fact]
    public async Task Give_AfterDangerHere_LevelNeverLowered()
    {
        await ScanAsync("nl");
        var words = await MakeAsync(Before);
        await JoinAsync(After);
        await SayAsync(After, "ik wil dood");

        await SayAsync(After, "ik was hier eerder");
        var replies = await SayAsync(After, words);

        var user = await UserAsync(After);
        Assert.Equal(RiskLevel.Acute, user.EffectiveLevel());
        Assert.Contains("A2", user.RedFlags);
        Assert.NotNull(user.Scan);
        Assert.Contains("113", string.Join('\n', replies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_Again_TheOldWordsWorkNoMore()
    {
        await JoinAsync(Before);
        var old = await MakeAsync(Before);
        var replies = await SayAsync(Before, "ik wil later terugkomen");
        Assert.Contains("Je hebt al vier woorden. Kies je nieuwe? Dan werken de oude niet meer.", replies);
        var words = WordsIn(await SayAsync(Before, "ja, geef me woorden"));

        Assert.Contains("werken niet", (await GiveAsync(old, "nl"))[0], StringComparison.Ordinal);
        Assert.Contains("Fijn dat je er weer bent", (await SayAsync(After, words))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForgetMe_WithAPhrase_ThePhraseIsGone()
    {
        await JoinAsync(Before);
        var words = await MakeAsync(Before);
        Assert.Contains("Je hebt vier woorden om later terug te komen.", string.Join('\n', await SayAsync(Before, "wat weet je van mij")), StringComparison.Ordinal);
        await SayAsync(Before, "vergeet mij");

        Assert.Contains("Klaar", string.Join('\n', await SayAsync(Before, "ja, wis alles")), StringComparison.Ordinal);
        Assert.Contains("werken niet", (await GiveAsync(words, "nl"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task RetentionJob_AfterComingBack_TheEarlierConversationIsErased()
    {
        await ScanAsync("nl");
        await GiveAsync(await MakeAsync(Before), "nl");

        Assert.Equal(1, await new RetentionJob(store, store, new RetentionOptions()).RunAsync(now, Stop));
        Assert.Empty(await TranscriptAsync(Before));
        Assert.NotEmpty(await TranscriptAsync(After));
    }

    [Fact]
    public async Task Menu_WhereNothingCanBeKept_NotOffered()
    {
        var talk = await new Talk().JoinAsync();
        await talk.SayAllAsync("meer", "iets anders", "iets anders");
        Assert.DoesNotContain(talk.Choices, choice => choice.Title == "Later terugkomen");

        await talk.SayAsync("ik wil later terugkomen");
        Assert.Equal("Later terugkomen kan hier niet. Ik bewaar dit gesprek niet.", talk.Bubbles[0]);
    }

    void ITurnFailureObserver.TurnFailed(string conversationId, Exception exception) => throw exception;

    Task IReplySender.SendAsync(string conversationId, KeptTurn turn, CancellationToken cancellationToken) => Task.CompletedTask;

    private static string WordsIn(IReadOnlyList<string> replies) => replies.Single(reply => reply.Contains('\n', StringComparison.Ordinal)).Split('\n')[1];

    private static string TextOf(Activity activity) =>
        activity.Attachments is [{ Content: HeroCard card }] ? $"{card.Title}\n{card.Text!.Replace("\n\n", "\n", StringComparison.Ordinal)}" : activity.Text ?? "";

    private Task<IReadOnlyList<string>> JoinAsync(string id, string locale = "nl") =>
        RunAsync(id, new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("user")], Locale = locale });

    private Task<IReadOnlyList<string>> SayAsync(string id, string words) => RunAsync(id, new Activity { Type = ActivityTypes.Message, Text = words });

    private async Task<IReadOnlyList<string>> RunAsync(string id, Activity activity)
    {
        activity.Timestamp = now;
        activity.ChannelId = "test";
        activity.From = new ChannelAccount("user", role: RoleTypes.User);
        activity.Recipient = new ChannelAccount("bot", role: RoleTypes.Bot);
        activity.Conversation = new ConversationAccount(id: id);
        var turn = await runner.RunAsync(id, activity, Stop, mayTry: () => ++tries <= allowed);
        return [.. turn.Replies.Select(reply => TextOf(reply.Sent))];
    }

    // An answer of a quickscan, and words of the person's own.
    private async Task<string?> ScanAsync(string locale)
    {
        await JoinAsync(Before, locale);
        await SayAsync(Before, "mijn verhaal");
        await SayAsync(Before, "menu");
        await SayAsync(Before, locale == "en" ? "answer questions" : "2");
        for (var i = 0; i < 6 && (await UserAsync(Before)).Scan?.Answers.Count is null or 0; i++)
        {
            await SayAsync(Before, "1");
        }

        return (await UserAsync(Before)).OpenQuestion;
    }

    private async Task<string> MakeAsync(string id)
    {
        await RunAsync(id, new Activity { Type = ActivityTypes.Message, Text = "later", Value = "any=return" });
        return WordsIn(await RunAsync(id, new Activity { Type = ActivityTypes.Message, Text = "make", Value = "return=make" }));
    }

    private async Task<IReadOnlyList<string>> GiveAsync(string words, string locale)
    {
        await JoinAsync(After, locale);
        await RunAsync(After, new Activity { Type = ActivityTypes.Message, Text = "here", Value = "any=return-words" });
        return await SayAsync(After, words);
    }

    private async Task<ServiceUser> UserAsync(string id) => StateTypes.UserIn((await store.LoadAsync(id, null, Stop)).State!)!;

    private async Task<string> TranscriptAsync(string id) =>
        string.Join('\n', (await store.ReadAsync(id, 0, 1000, Stop)).Select(activity => TextOf(activity.Kept)));
}
