using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>
/// For a message that sounds acute without a word of danger in it: the numbers in sight, and one concrete question, whether the person is safe now.
/// Only an answer raises a card.
/// </summary>
/// <remarks>Options: the topic that was understood, or nothing.</remarks>
public sealed class SafeNowDialog : FlowDialog
{
    private const int MostHelplines = 1;

    /// <summary>Registers its steps.</summary>
    public SafeNowDialog(FlowTools tools)
        : base(nameof(SafeNowDialog), tools)
    {
        AddWaterfall("safe-now", AskStepAsync, SafeStepAsync, SuicideStepAsync, EndStepAsync);
        AddDialog(new CardDialog(tools));
        AddDialog(new QuestionPrompt(tools));
    }

    private async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        user.RaiseFloor(RiskLevel.High);
        var helplines = Content.Helplines.Shortlist(user.HelplineNeed(step.OptionWord().Length > 0 ? step.OptionWord() : Topics.Crisis), MostHelplines);
        var card = Cards.Helplines(helplines, "helplines-title-sounds-serious", Content.Texts(user.Locale), user.Country, step.Context.Now());
        await step.Context.SendActivityAsync(card, cancellationToken);
        return await AskAsync(step, Questions.SafeNowFor(user.Role), cancellationToken);
    }

    private async Task<DialogTurnResult> SafeStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Answered().Option == AnswerIds.No)
        {
            return await step.BeginDialogAsync(nameof(CardDialog), CardDialog.Asked(new Danger("A1"), AnswerIds.No), cancellationToken);
        }

        var user = await UserAsync(step.Context, cancellationToken);
        if (step.Answered().Option != AnswerIds.Yes)
        {
            await SayAsync(step.Context, Questions.IdForHelper("card-not-safe", user.Role), cancellationToken);
        }

        if (step.OptionWord() != Topics.Crisis)
        {
            return await step.NextAsync(null, cancellationToken);
        }

        user.SuicideAsked = true;
        return await AskAsync(step, Questions.AskSuicideFor(user.Role is Role.Unknown ? Role.Youth : user.Role), cancellationToken);
    }

    // Don't know and rather not say are not a no: the card for it is shown too.
    private static async Task<DialogTurnResult> SuicideStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Result is Answer { Option: not AnswerIds.No }
            ? await step.BeginDialogAsync(nameof(CardDialog), CardDialog.Asked(new Danger("A2"), AnswerIds.Yes), cancellationToken)
            : await step.NextAsync(null, cancellationToken);

    private static async Task<DialogTurnResult> EndStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await step.EndDialogAsync(null, cancellationToken);
}
