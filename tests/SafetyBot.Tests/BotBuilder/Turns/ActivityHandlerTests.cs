using System.Net;
using System.Text.Json;

namespace SafetyBot.Tests.BotBuilder.Turns;

public sealed class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly RecordingBot _bot = new();

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "update")]
    [InlineData(ActivityTypes.MessageDelete, "delete")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.Command, "command")]
    [InlineData(ActivityTypes.CommandResult, "result")]
    [InlineData("shouldn't exist", "unrecognized")]
    public async Task OnTurn_Type_CallsItsMethod(string type, string expected)
    {
        await RunAsync(new Activity(type));
        Assert.Equal([expected], _bot.Calls);
    }

    [Theory]
    [InlineData("a b bot", "", "added 3")]
    [InlineData("bot", "", "")]
    [InlineData("", "a", "")]
    [InlineData(null, "a bot", "removed 2")]
    [InlineData(null, "bot", "")]
    [InlineData(null, null, "")]
    public async Task OnTurn_ConversationUpdate_LeavesOutTheBotItself(string? added, string? removed, string expected)
    {
        await RunAsync(new Activity(ActivityTypes.ConversationUpdate)
        {
            Recipient = new ChannelAccount("bot"),
            MembersAdded = Members(added),
            MembersRemoved = Members(removed),
        });
        Assert.Equal(expected.Length == 0 ? [] : [expected], _bot.Calls);
    }

    [Fact]
    public async Task OnTurn_Reactions_CallsAddedThenRemoved()
    {
        await RunAsync(new Activity(ActivityTypes.MessageReaction)
        {
            ReactionsAdded = [new MessageReaction("sad")],
            ReactionsRemoved = [new MessageReaction("angry")],
        });
        Assert.Equal(["reacted sad", "unreacted angry"], _bot.Calls);
    }

    [Theory]
    [InlineData("tokens/response", "token")]
    [InlineData("handoff.status", "event")]
    public async Task OnTurn_Event_CallsByName(string name, string expected)
    {
        await RunAsync(new Activity(ActivityTypes.Event) { Name = name });
        Assert.Equal([expected], _bot.Calls);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    public async Task OnTurn_InstallationUpdate_CallsByAction(string action, string expected)
    {
        await RunAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = action });
        Assert.Equal([expected], _bot.Calls);
    }

    [Theory]
    [InlineData("signin/verifyState", 200)]
    [InlineData("signin/tokenExchange", 200)]
    [InlineData("something", 501)]
    public async Task OnTurn_Invoke_IsAnsweredOnce(string name, int status)
    {
        await RunAsync(new Activity(ActivityTypes.Invoke) { Name = name });

        var answer = Assert.Single(_adapter.Sent);
        Assert.Equal("invokeResponse", answer.Type);
        Assert.Equal(status, Assert.IsType<InvokeResponse>(answer.Value).Status);
    }

    [Fact]
    public async Task OnTurn_PlainHandler_AnswersSignInWith501()
    {
        using var turn = _adapter.Turn(new Activity(ActivityTypes.Invoke) { Name = "signin/verifyState" });
        await new ActivityHandler().OnTurnAsync(turn);
        Assert.Equal(501, Assert.IsType<InvokeResponse>(_adapter.Sent[0].Value).Status);
    }

    [Theory]
    [InlineData(null, "BadRequest")]
    [InlineData("\"text\"", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported")]
    [InlineData("""{"action":{"type":7}}""", "BadRequest")]
    public async Task OnTurn_AdaptiveCardThatIsMalformed_IsRefused(string? value, string code)
    {
        await RunAsync(new Activity(ActivityTypes.Invoke) { Name = "adaptiveCard/action", Value = value is null ? null : JsonElement.Parse(value) });

        var answer = Assert.IsType<InvokeResponse>(_adapter.Sent[0].Value);
        var body = Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body);
        Assert.Equal((400, 400, "application/vnd.microsoft.error"), (answer.Status, body.StatusCode, body.Type));
        Assert.Equal(code, Assert.IsType<Error>(body.Value).Code);
        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task OnTurn_AdaptiveCard_GetsItsAction()
    {
        var value = JsonElement.Parse("""{"action":{"type":"Action.Execute","verb":"stop","data":{"x":1}}}""");
        await RunAsync(new Activity(ActivityTypes.Invoke) { Name = "adaptiveCard/action", Value = value });
        Assert.Equal(["card stop"], _bot.Calls);
    }

    [Theory]
    [InlineData(Channels.Msteams, """{"queryText":"q"}""", "search search q")]
    [InlineData(Channels.Test, """{"kind":"typeahead","queryText":"q"}""", "search typeahead q")]
    [InlineData(Channels.Test, """{"queryText":"q"}""", null)]
    [InlineData(Channels.Test, """{"kind":"search"}""", null)]
    public async Task OnTurn_Search_NeedsKindAndText(string channelId, string value, string? expected)
    {
        await RunAsync(new Activity(ActivityTypes.Invoke) { ChannelId = channelId, Name = "application/search", Value = JsonElement.Parse(value) });

        Assert.Equal(expected is null ? [] : [expected], _bot.Calls);
        Assert.Equal(expected is null ? 400 : 200, Assert.IsType<InvokeResponse>(_adapter.Sent[0].Value).Status);
    }

    [Fact]
    public async Task OnTurn_NoTurnOrType_Throws()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _bot.OnTurnAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(new Activity()));
    }

    private static List<ChannelAccount>? Members(string? ids) =>
        ids?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new ChannelAccount(id)).ToList();

    private async Task RunAsync(Activity activity)
    {
        using var turn = _adapter.Turn(activity);
        await _bot.OnTurnAsync(turn);
    }

    private sealed class RecordingBot : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("update");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("delete");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"added {membersAdded.Count}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"removed {membersRemoved.Count}");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note("reacted " + messageReactions[0].Type);

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note("unreacted " + messageReactions[0].Type);

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("token");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event");

        protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Note("signin");

        protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            await Note("card " + invokeValue.Action!.Verb);
            return new AdaptiveCardInvokeResponse { StatusCode = (int)HttpStatusCode.OK };
        }

        protected override async Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            await Note($"search {invokeValue.Kind} {invokeValue.QueryText}");
            return new SearchInvokeResponse();
        }

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("end");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("uninstalled");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Note("command");

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note("result");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognized");

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
