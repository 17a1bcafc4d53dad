using SafetyBot.Domain.Faq;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>Answers a question in authored words. When it is not sure what is asked it lets choose; when it has no answer it says so and shows the way to help.</summary>
/// <remarks>
/// Options: <see cref="Already"/>, <see cref="Refused"/>, the id of a question of dialogs/faq/, or nothing: then it asks what the person wants to know.
/// The words of a question are not kept; its id is.
/// </remarks>
public sealed class FaqDialog : FlowDialog
{
    /// <summary>The option when the words of this turn are the question.</summary>
    public const string Already = "already";

    /// <summary>The option when what is asked is not answered.</summary>
    public const string Refused = "refused";

    private const string Answer = "answer";
    private const string Shown = "/shown";

    /// <summary>Registers its steps.</summary>
    public FaqDialog(FlowTools tools)
        : base(nameof(FaqDialog), tools)
    {
        AddWaterfall("ask", AskStepAsync, FindStepAsync, ChooseStepAsync, NothingStepAsync);
        AddWaterfall(Answer, AnswerStepAsync, NextStepAsync, HelpStepAsync);
        AddWaterfall(Refused, RefuseStepAsync, AfterRefusalStepAsync);
        AddDialog(new QuestionPrompt(tools));
    }

    private async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) => step.OptionWord() switch
    {
        "" => await AskAsync(step, Questions.Ask, cancellationToken),
        Already => await step.NextAsync(new Answer(Text: step.Context.Activity.Text), cancellationToken),
        Refused => await step.ReplaceDialogAsync(Refused, null, cancellationToken),
        var id => await step.ReplaceDialogAsync(Answer, id, cancellationToken),
    };

    private async Task<DialogTurnResult> FindStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Answered().Text is not { } text)
        {
            return await step.EndDialogAsync(null, cancellationToken);
        }

        var user = await UserAsync(step.Context, cancellationToken);
        var found = Tools.Knowledge.QuestionIn(text, user);
        if (found.Certain is { } entry)
        {
            return await step.ReplaceDialogAsync(Answer, entry.Id, cancellationToken);
        }

        user.MayAsk = [.. found.Likely.Select(match => match.Entry.Id)];
        return user.MayAsk.Count > 0
            ? await AskAsync(step, FaqQuestion.For(user.MayAsk), cancellationToken)
            : await step.NextAsync(new Answer(FaqQuestion.None), cancellationToken);
    }

    private async Task<DialogTurnResult> ChooseStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) => step.Answered() switch
    {
        { Text: not null } => await step.ReplaceDialogAsync("ask", Already, cancellationToken),
        { Option: FaqQuestion.None } => await AskAsync(step, Questions.AskNothing, cancellationToken),
        { Option: var id } => await step.ReplaceDialogAsync(Answer, id, cancellationToken),
    };

    private static async Task<DialogTurnResult> NothingStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) => step.Answered() switch
    {
        { Text: not null } => await step.ReplaceDialogAsync("ask", Already, cancellationToken),
        { Option: "other" } => await step.ReplaceDialogAsync("ask", null, cancellationToken),
        { Option: "tell" } => GoTo(step, nameof(TellDialog)),
        _ => GoTo(step, nameof(HelplinesDialog)),
    };

    private async Task<DialogTurnResult> AnswerStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        // Content that changed meanwhile may lack the question.
        if (EntryOf(step) is not { } entry)
        {
            return await step.ReplaceDialogAsync("ask", null, cancellationToken);
        }

        if (!IsShown(step))
        {
            var user = await UserAsync(step.Context, cancellationToken);
            await step.Context.SendActivityAsync(Cards.AnswerTo(entry, Content, user, step.Context.Now()), cancellationToken);
        }

        return await AskAsync(step, Questions.AskNext, cancellationToken);
    }

    private async Task<DialogTurnResult> NextStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        switch (step.Answered())
        {
            case { Text: not null }:
                return await step.ReplaceDialogAsync("ask", Already, cancellationToken);
            case { Command: PromptQuestion.Sources }:
                await SaySourcesAsync(step.Context, EntryOf(step)!.Status, cancellationToken);
                return await step.ReplaceDialogAsync(Answer, EntryOf(step)!.Id + Shown, cancellationToken);
            case { Option: "other" }:
                return await step.ReplaceDialogAsync("ask", null, cancellationToken);
            case { Option: "help" }:
                return await AskAsync(step, Questions.AskHelp, cancellationToken);
            default:
                return await step.EndDialogAsync(null, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> HelpStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) => step.Answered().Option switch
    {
        "scan" => GoTo(step, nameof(QuickscanDialog)),
        "advice" => GoTo(step, nameof(AdviceDialog), EntryOf(step)?.Topic ?? Topics.Prevention),
        _ => GoTo(step, nameof(HelplinesDialog)),
    };

    private static async Task<DialogTurnResult> RefuseStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await AskAsync(step, Questions.AskRefused, cancellationToken);

    private static async Task<DialogTurnResult> AfterRefusalStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Answered().Option == "help" ? GoTo(step, nameof(AdviceDialog), Topics.Wrongdoing) : await step.EndDialogAsync(null, cancellationToken);

    private FaqEntry? EntryOf(WaterfallStepContext step) => Content.Faq.Find(step.OptionWord().Replace(Shown, "", StringComparison.Ordinal));

    private static bool IsShown(WaterfallStepContext step) => step.OptionWord().EndsWith(Shown, StringComparison.Ordinal);
}
