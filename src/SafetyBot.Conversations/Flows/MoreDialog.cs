using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>The rest of the menu: check a message, a person, tips and explanations with questions, language, "I did something wrong", what the bot knows, coming back another day.</summary>
public sealed class MoreDialog : FlowDialog
{
    /// <summary>Registers its steps.</summary>
    public MoreDialog(FlowTools tools)
        : base(nameof(MoreDialog), tools)
    {
        AddWaterfall("more", AskStepAsync, MoreStepAsync, LastStepAsync, GoStepAsync, TipsStepAsync, MoreTipsStepAsync, TopicStepAsync);
        AddDialog(new QuestionPrompt(tools));
    }

    private static async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await AskAsync(step, Questions.More, cancellationToken);

    private static async Task<DialogTurnResult> MoreStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Result is Answer { Option: "other" }
            ? await AskAsync(step, Questions.More2, cancellationToken)
            : await step.NextAsync(step.Result, cancellationToken);

    private static async Task<DialogTurnResult> LastStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Result is Answer { Option: "other" }
            ? await AskAsync(step, Questions.More3, cancellationToken)
            : await step.NextAsync(step.Result, cancellationToken);

    private static async Task<DialogTurnResult> GoStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Answered().Option switch
        {
            "check" => GoTo(step, nameof(CheckMessageDialog)),
            "person" => GoTo(step, nameof(HelplinesDialog), HelplinesDialog.InsteadOfPerson),
            "language" => GoTo(step, nameof(LanguageDialog)),
            "wrongdoing" => GoTo(step, nameof(AdviceDialog), Topics.Wrongdoing),
            "know" => GoTo(step, nameof(KnowDialog)),
            Questions.ComeBack => GoTo(step, nameof(ReturnDialog)),
            Questions.ToMenu => await step.EndDialogAsync(null, cancellationToken),
            _ => await AskAsync(step, Questions.Tips, cancellationToken),
        };

    private static async Task<DialogTurnResult> TipsStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Result is Answer { Option: "other" }
            ? await AskAsync(step, Questions.Tips2, cancellationToken)
            : await step.NextAsync(step.Result, cancellationToken);

    private static async Task<DialogTurnResult> MoreTipsStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Result is Answer { Option: "other" }
            ? await AskAsync(step, Questions.Tips3, cancellationToken)
            : await step.NextAsync(step.Result, cancellationToken);

    private static async Task<DialogTurnResult> TopicStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Answered().Option switch
        {
            "ask" => GoTo(step, nameof(FaqDialog)),
            Questions.ToMenu => await step.EndDialogAsync(null, cancellationToken),
            var topic => GoTo(step, nameof(AdviceDialog), topic),
        };
}
