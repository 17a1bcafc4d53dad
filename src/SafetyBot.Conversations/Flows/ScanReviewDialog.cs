namespace SafetyBot.Conversations.Flows;

/// <summary>Shows all answers of the quickscan; one can be changed, and the scan scores again.</summary>
/// <remarks>Result: <see cref="Again"/> when an answer is to be asked again, else null.</remarks>
public sealed class ScanReviewDialog : FlowDialog
{
    /// <summary>The result when an answer is to be asked again.</summary>
    public const string Again = "again";

    /// <summary>Registers its steps.</summary>
    public ScanReviewDialog(FlowTools tools)
        : base(nameof(ScanReviewDialog), tools)
    {
        AddWaterfall("review", ShowStepAsync, ChooseStepAsync, ChangeStepAsync);
        AddDialog(new QuestionPrompt(tools));
    }

    private async Task<DialogTurnResult> ShowStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        await step.Context.SendActivityAsync(ReviewCard.For(ScanState.Reviewed(user, Tools), user, ScanState.QuestionnaireOf(user, Tools), Content), cancellationToken);
        return await AskAsync(step, Questions.Review, cancellationToken);
    }

    private static async Task<DialogTurnResult> ChooseStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Result is Answer { Option: "change" }
            ? await step.PromptAsync(nameof(QuestionPrompt), QuestionPrompt.OptionsFor(ReviewQuestion.Id), cancellationToken)
            : await step.EndDialogAsync(null, cancellationToken);

    private async Task<DialogTurnResult> ChangeStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        user.ScanAskAgain = ReviewQuestion.LinkIdOf(step.Answered().Option ?? "", ScanState.Reviewed(user, Tools));
        return await step.EndDialogAsync(user.ScanAskAgain is null ? null : Again, cancellationToken);
    }
}
