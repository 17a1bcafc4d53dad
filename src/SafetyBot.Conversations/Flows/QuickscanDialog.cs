using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>The quickscan: introduction, questions, review, result, and on to advice.</summary>
public sealed class QuickscanDialog : FlowDialog
{
    private const string After = "after";

    /// <summary>Registers its steps.</summary>
    public QuickscanDialog(FlowTools tools)
        : base(nameof(QuickscanDialog), tools)
    {
        AddWaterfall("introduction", RoleStepAsync, IntroStepAsync, BeginStepAsync);
        AddWaterfall("scan", QuestionsStepAsync, ReviewStepAsync, ResultStepAsync);
        AddWaterfall(After, NextStepAsync, AfterStepAsync, AgainStepAsync);
        AddDialog(new HelplinesDialog(tools));
        AddDialog(new RoleDialog(tools));
        AddDialog(new ScanQuestionsDialog(tools));
        AddDialog(new ScanReviewDialog(tools));
        AddDialog(new QuestionPrompt(tools));
    }

    private static async Task<DialogTurnResult> RoleStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await step.BeginDialogAsync(nameof(RoleDialog), null, cancellationToken);

    private async Task<DialogTurnResult> IntroStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        if (user.Role is Role.Professional)
        {
            await SayAsync(step.Context, "professional-scan", cancellationToken);
            return GoTo(step, nameof(AdviceDialog), user.Topic ?? Topics.Grooming);
        }

        return await AskAsync(step, user.ScanOpen ? Questions.ScanResume : Questions.ScanIntro, cancellationToken);
    }

    private async Task<DialogTurnResult> BeginStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        switch (step.Answered().Option)
        {
            case "later":
                await SayAsync(step.Context, "scan-later", cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            case "resume":
                break;
            default:
                ScanState.Begin(user, Tools);
                break;
        }

        return await step.ReplaceDialogAsync("scan", null, cancellationToken);
    }

    private static async Task<DialogTurnResult> QuestionsStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await step.BeginDialogAsync(nameof(ScanQuestionsDialog), null, cancellationToken);

    private static async Task<DialogTurnResult> ReviewStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Result switch
        {
            ScanQuestionsDialog.Paused => await step.EndDialogAsync(null, cancellationToken),
            ScanQuestionsDialog.HelpNow => await step.NextAsync(null, cancellationToken),
            _ => await step.BeginDialogAsync(nameof(ScanReviewDialog), null, cancellationToken),
        };

    private async Task<DialogTurnResult> ResultStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is ScanReviewDialog.Again)
        {
            return await step.ReplaceDialogAsync("scan", null, cancellationToken);
        }

        var user = await UserAsync(step.Context, cancellationToken);
        user.ScanOpen = false;
        var card = ResultCard.For(ScanState.Assess(user, Tools), ScanState.QuestionnaireOf(user, Tools), Content, user, step.Context.Now());
        await step.Context.SendActivityAsync(card, cancellationToken);
        return await step.ReplaceDialogAsync(After, null, cancellationToken);
    }

    private static async Task<DialogTurnResult> NextStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await AskAsync(step, Questions.ResultNext, cancellationToken);

    private async Task<DialogTurnResult> AfterStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        return step.Answered().Option switch
        {
            "advice" => GoTo(step, nameof(AdviceDialog), user.Topic ?? Topics.Prevention),
            "helplines" => await step.BeginDialogAsync(nameof(HelplinesDialog), null, cancellationToken),
            _ => await step.EndDialogAsync(null, cancellationToken),
        };
    }

    private static async Task<DialogTurnResult> AgainStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await step.ReplaceDialogAsync(After, null, cancellationToken);
}
