namespace SafetyBot.Tests.BotBuilder.Turns;

/// <summary>An adapter that keeps what it is asked to do.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public static Activity Message(string text = "hello") => new(ActivityTypes.Message)
    {
        Id = "1234",
        Text = text,
        Locale = "nl-NL",
        ChannelId = Channels.Test,
        ServiceUrl = "https://example.org",
        From = new ChannelAccount("user1", "User"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(id: "convo1"),
    };

    public TurnContext Turn(Activity? activity = null) => new(this, activity ?? Message());

    public Task RunAsync(ITurnContext turn, BotCallbackHandler? callback) => RunPipelineAsync(turn, callback, CancellationToken.None);

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        return Task.FromResult(activities.Select((_, i) => new ResourceResponse($"sent{Sent.Count - activities.Length + i}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse("updated"));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }
}
