using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Conversations.Flows;

/// <summary>Asks about whom it is, once, when it matters. Can be skipped.</summary>
public sealed class RoleDialog : FlowDialog
{
    /// <summary>Registers its steps.</summary>
    public RoleDialog(FlowTools tools)
        : base(nameof(RoleDialog), tools)
    {
        AddWaterfall("role", AskStepAsync, AdultStepAsync, SetStepAsync);
        AddDialog(new QuestionPrompt(tools));
    }

    private async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        return user.Role is not Role.Unknown || user.RoleAsked
            ? await step.EndDialogAsync(null, cancellationToken)
            : await AskAsync(step, Questions.Role, cancellationToken);
    }

    private static async Task<DialogTurnResult> AdultStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Result is Answer { Option: "adult" }
            ? await AskAsync(step, Questions.RoleAdult, cancellationToken)
            : await step.NextAsync(step.Result, cancellationToken);

    private async Task<DialogTurnResult> SetStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        user.RoleAsked = true;
        user.Role = step.Answered().Option switch
        {
            "self" => Role.Youth,
            "friend" => Role.Friend,
            "child" => Role.Parent,
            "work" => Role.Professional,
            _ => Role.Unknown,
        };
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
