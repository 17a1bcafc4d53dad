namespace SafetyBot.Conversations.Flows;

/// <summary>What a person gets when a dialog failed: an apology with helplines they can reach, in their language. Their answers are kept; the conversation goes on at the menu.</summary>
public sealed class FailureBot(IStatePropertyAccessor<DialogState> dialogState, FlowTools tools) : IBot
{
    private const int MostHelplines = 2;

    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var user = await tools.UserAsync(turnContext, cancellationToken);
        user.OpenQuestion = null;
        await dialogState.DeleteAsync(turnContext, cancellationToken);

        var content = tools.Knowledge.Content;
        var helplines = content.Helplines.Shortlist(user.HelplineNeed(), MostHelplines);
        await tools.SayAsync(turnContext, "error", cancellationToken);
        await turnContext.SendActivityAsync(
            Cards.Helplines(helplines, "error-helplines-title", content.Texts(user.Locale), user.Country, turnContext.Now()), cancellationToken);
    }
}
