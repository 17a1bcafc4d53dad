namespace SafetyBot.Conversations.Flows;

/// <summary>The bot as Bot Framework sees it: greets who joins and hands messages to the root dialog.</summary>
public sealed class ConversationBot(IStatePropertyAccessor<DialogState> dialogState, RootDialog root) : ActivityHandler
{
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
