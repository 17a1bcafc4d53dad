using SafetyBot.Domain.Content;

namespace SafetyBot.Conversations.Flows;

/// <summary>The bot as Bot Framework sees it: greets who joins and hands messages to the root dialog.</summary>
public sealed class ConversationBot(IStatePropertyAccessor<DialogState> dialogState, RootDialog root, FlowTools tools) : ActivityHandler
{
    /// <inheritdoc />
    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        // A reply says in which language it is, so that it is read aloud and laid out rightly.
        turnContext.OnSendActivities(async (context, activities, next) =>
        {
            var user = await tools.UserAsync(context, cancellationToken);
            activities.ForEach(activity => activity.Locale = user.Locale.Tag());
            return await next();
        });
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    /// <inheritdoc />
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        root.RunAsync(turnContext, dialogState, cancellationToken);

    /// <inheritdoc />
    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id))
        {
            await root.RunAsync(turnContext, dialogState, cancellationToken);
        }
    }
}
