using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>The person tells it in their own words. The bot says back what it understood, in authored words, before it goes on.</summary>
/// <remarks>Danger words were looked at before this dialog sees a message. What is told is not kept.</remarks>
public sealed class TellDialog : FlowDialog
{
    /// <summary>The option when the words that opened the conversation are the story itself.</summary>
    public const string Already = "already";

    /// <summary>The option that begins at what it is about, when words sounded bad and told nothing more.</summary>
    public const string Pick = "pick";

    private const string Next = "next";
    private const string Again = "again";
    private const int MostHelplines = 2;

    /// <summary>Registers its steps.</summary>
    public TellDialog(FlowTools tools)
        : base(nameof(TellDialog), tools)
    {
        AddWaterfall("tell", AskStepAsync, UnderstandStepAsync, CheckStepAsync, PickStepAsync, PickMoreStepAsync, RoleStepAsync);
        AddWaterfall(Next, NextStepAsync, GoStepAsync, AgainStepAsync);
        AddDialog(new HelplinesDialog(tools));
        AddDialog(new RoleDialog(tools));
        AddDialog(new QuestionPrompt(tools));
    }

    private static async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.OptionWord() switch
        {
            Already => await step.NextAsync(new Answer(Text: step.Context.Activity.Text), cancellationToken),
            Pick => await step.NextAsync(null, cancellationToken),
            _ => await AskAsync(step, Questions.Tell, cancellationToken),
        };

    private async Task<DialogTurnResult> UnderstandStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.OptionWord() == Pick)
        {
            return await step.NextAsync(null, cancellationToken);
        }

        var user = await UserAsync(step.Context, cancellationToken);
        var read = Tools.Knowledge.Triage.Read(step.Answered().Text ?? "", user.Role);
        if (user.Role is Role.Unknown)
        {
            user.Role = read.Role;
        }

        switch (read.Topic)
        {
            case Topics.Smalltalk:
                await SayAsync(step.Context, "smalltalk", cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            case Topics.Other or null:
                return await step.NextAsync(null, cancellationToken);
            case Topics.Wrongdoing or Topics.Prevention:
                return GoTo(step, nameof(AdviceDialog), read.Topic);
            default:
                step.Values["topic"] = read.Topic;
                return await AskAsync(step, Questions.Understood(read.Topic), cancellationToken);
        }
    }

    private async Task<DialogTurnResult> CheckStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is Answer { Option: AnswerIds.Yes })
        {
            (await UserAsync(step.Context, cancellationToken)).Take(step.Word("topic"));
            return await step.NextAsync(null, cancellationToken);
        }

        return await AskAsync(step, Questions.TellPick, cancellationToken);
    }

    private async Task<DialogTurnResult> PickStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is Answer { Option: "other" })
        {
            return await AskAsync(step, Questions.TellPick2, cancellationToken);
        }

        await TakeTopicAsync(step, cancellationToken);
        return await step.NextAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> PickMoreStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await TakeTopicAsync(step, cancellationToken);
        return await step.BeginDialogAsync(nameof(RoleDialog), null, cancellationToken);
    }

    private async Task<DialogTurnResult> RoleStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        return user.Role is Role.Professional
            ? GoTo(step, nameof(AdviceDialog), user.Topic ?? Topics.Grooming)
            : await step.ReplaceDialogAsync(Next, null, cancellationToken);
    }

    private async Task<DialogTurnResult> NextStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        if (user.EffectiveLevel() is RiskLevel.High && step.OptionWord() != Again)
        {
            var helplines = Content.Helplines.Shortlist(user.HelplineNeed(), MostHelplines);
            await step.Context.SendActivityAsync(Cards.Helplines(helplines, "helplines-title-serious", Content.Texts(user.Locale), user.Country, step.Context.Now()), cancellationToken);
        }

        return await AskAsync(step, Questions.TellNext, cancellationToken);
    }

    private async Task<DialogTurnResult> GoStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        return step.Answered().Option switch
        {
            "scan" => GoTo(step, nameof(QuickscanDialog)),
            "advice" => GoTo(step, nameof(AdviceDialog), user.Topic ?? Topics.Prevention),
            _ => await step.BeginDialogAsync(nameof(HelplinesDialog), null, cancellationToken),
        };
    }

    private static async Task<DialogTurnResult> AgainStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await step.ReplaceDialogAsync(Next, Again, cancellationToken);

    private async Task TakeTopicAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is Answer { Option: { } option and not AnswerIds.Unknown })
        {
            (await UserAsync(step.Context, cancellationToken)).Take(option);
        }
    }
}
