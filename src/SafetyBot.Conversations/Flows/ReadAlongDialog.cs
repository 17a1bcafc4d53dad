using SafetyBot.Conversations.ReadingAlong;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Conversations.Flows;

/// <summary>Before telling: asks, once, whether a computer elsewhere may read along. Whoever tells at once, or says nothing plain, has not said yes.</summary>
public sealed class ReadAlongDialog : FlowDialog
{
    private const string Ask = "read-along";

    /// <summary>Registers its steps.</summary>
    public ReadAlongDialog(FlowTools tools)
        : base(nameof(ReadAlongDialog), tools)
    {
        AddWaterfall(Ask, AskStepAsync, TakeStepAsync);
        AddDialog(new QuestionPrompt(tools));
    }

    private async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        (await UserAsync(step.Context, cancellationToken)).ReadAlong = ReadAlongConsent.No;
        return await AskAsync(step, Questions.ReadAlong, cancellationToken);
    }

    private async Task<DialogTurnResult> TakeStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        switch (step.Answered())
        {
            case { Command: not null }:
                await SayAsync(step.Context, "read-along-explained", cancellationToken);
                return await step.ReplaceDialogAsync(Ask, null, cancellationToken);
            case { Option: AnswerIds.Yes }:
                (await UserAsync(step.Context, cancellationToken)).ReadAlong = ReadAlongConsent.Yes;
                await SayAsync(step.Context, "read-along-begun", cancellationToken);
                return GoTo(step, nameof(TellDialog));
            case { Text: not null }:
                return GoTo(step, nameof(TellDialog), TellDialog.Already);
            default:
                return GoTo(step, nameof(TellDialog));
        }
    }
}
