using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Conversations.Flows;

/// <summary>Words that raised a danger card are taken back ("nee hoor, grapje"): asked about once. The level stays at least high, the card one tap away.</summary>
public sealed class TakeBackDialog : FlowDialog
{
    /// <summary>Registers its steps.</summary>
    public TakeBackDialog(FlowTools tools)
        : base(nameof(TakeBackDialog), tools)
    {
        AddWaterfall("take-back", AskStepAsync, TakeStepAsync);
        AddDialog(new CardDialog(tools));
        AddDialog(new QuestionPrompt(tools));
    }

    private async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        if (user.TakenBack.Contains(RedFlagOf(user)) || IsAnswered(user))
        {
            await SayAsync(step.Context, "taken-back-noted", cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        user.TakenBack.Add(RedFlagOf(user));
        return await AskAsync(step, Questions.WordsTakenBack, cancellationToken);
    }

    private async Task<DialogTurnResult> TakeStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        if (step.Answered().Option != "mistake")
        {
            return await step.BeginDialogAsync(nameof(CardDialog), user.Card, cancellationToken);
        }

        user.RedFlags.Remove(RedFlagOf(user));
        user.RaiseFloor(RiskLevel.High);
        user.Level = user.RedFlags.Count > 0 ? RiskLevel.Acute : user.Floor;
        await SayAsync(step.Context, "taken-back-noted", cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    // An answer of the quickscan is changed there, by going back or in the review.
    private bool IsAnswered(ServiceUser user) => user.Scan is not null
        && user.Scan.Answers.Any(answer => ScanState.QuestionnaireOf(user, Tools).Find(answer.LinkId)?.Find(answer.Option)?.RedFlag == RedFlagOf(user));

    private static string RedFlagOf(ServiceUser user) => Danger.Parse(user.Card!).RedFlag;
}
