using SafetyBot.Conversations.ReadingAlong;
using SafetyBot.Conversations.ReturnPhrases;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>The conversation: interruptions first (danger words, stop, helplines, a person, language), then the dialog that is open.</summary>
public sealed class RootDialog : FlowDialog
{
    /// <summary>The waterfall of the menu.</summary>
    public const string Main = "main";

    /// <summary>The option of <see cref="Main"/> when the conversation has begun before.</summary>
    public const string Again = "again";

    private const int MostHelplines = 2;

    // Dialogs that lie on top of the open one; a new one takes the place of the last.
    private static readonly string[] OnTop = [nameof(HelplinesDialog), nameof(LanguageDialog), nameof(KnowDialog), nameof(FaqDialog), nameof(ReturnDialog)];

    // Of these one at a time, and it takes the place of those above.
    private static readonly string[] AboutDanger = [nameof(CardDialog), nameof(SafeNowDialog), nameof(TakeBackDialog)];

    /// <summary>Registers all dialogs of the conversation.</summary>
    public RootDialog(FlowTools tools)
        : base(nameof(RootDialog), tools)
    {
        AddWaterfall(Main, GreetStepAsync, MenuStepAsync, GoStepAsync, LoopStepAsync);
        AddDialog(new TellDialog(tools));
        AddDialog(new QuickscanDialog(tools));
        AddDialog(new AdviceDialog(tools));
        AddDialog(new RoleDialog(tools));
        AddDialog(new MoreDialog(tools));
        AddDialog(new FaqDialog(tools));
        AddDialog(new CardDialog(tools));
        AddDialog(new SafeNowDialog(tools));
        AddDialog(new TakeBackDialog(tools));
        AddDialog(new HelplinesDialog(tools));
        AddDialog(new LanguageDialog(tools));
        AddDialog(new KnowDialog(tools));
        AddDialog(new CheckMessageDialog(tools));
        AddDialog(new ReadAlongDialog(tools));
        AddDialog(new ReturnDialog(tools));
        AddDialog(new QuestionPrompt(tools));
    }

    /// <inheritdoc />
    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        await InterruptAsync(innerDc, cancellationToken) ?? await base.OnBeginDialogAsync(innerDc, options!, cancellationToken);

    /// <inheritdoc />
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var result = await InterruptAsync(innerDc, cancellationToken) ?? await base.OnContinueDialogAsync(innerDc, cancellationToken);
        for (NextDialog? gone = null; innerDc.Context.TurnState.Get<NextDialog>() is { } next && !ReferenceEquals(next, gone); gone = next)
        {
            await innerDc.CancelAllDialogsAsync(cancellationToken);
            result = await innerDc.BeginDialogAsync(next.DialogId, next.Option!, cancellationToken);
        }

        // No dead end: when all dialogs are over, the menu comes back.
        return result.Status is DialogTurnStatus.Waiting ? result : await MenuAsync(innerDc, cancellationToken);
    }

    private async Task<DialogTurnResult?> InterruptAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        if (dialogs.Context.Activity.Type != ActivityTypes.Message)
        {
            return null;
        }

        var user = await UserAsync(dialogs.Context, cancellationToken);
        if (dialogs.Context.TurnState.Get<ReturnAnswer>() is { Outcome: ReturnOutcome.Found } found)
        {
            return await WelcomeBackAsync(dialogs, user, found, cancellationToken);
        }

        var open = Tools.OpenQuestionOf(user);
        if (open is { TakesReceived: true } or { TakesPhrase: true } && ChoiceValue.Read(dialogs.Context.Activity.Value) is null)
        {
            await Tools.DoNotKeepAsync(dialogs.Context, dialogs.Context.Activity, cancellationToken);
        }

        var interruption = Interruption.Of(dialogs.Context.Activity, user, open, Tools.Knowledge);
        switch (interruption.Kind)
        {
            case InterruptionKind.None:
                return await AfterReadingAsync(dialogs, user, cancellationToken);
            case InterruptionKind.Danger:
                user.Role = user.Role is Role.Unknown ? RoleTold(dialogs.Context, interruption.Danger!) : user.Role;
                return await OnTopAsync(dialogs, nameof(CardDialog), interruption.Danger!.ToString(), cancellationToken);
            case InterruptionKind.Acute:
                return await OnTopAsync(dialogs, nameof(SafeNowDialog), interruption.Key, cancellationToken);
            case InterruptionKind.Say:
                await SayAsync(dialogs.Context, interruption.Key!, cancellationToken);
                return await RepeatAsync(dialogs, cancellationToken);
            case InterruptionKind.Question:
                return await QuestionAsync(dialogs, user, interruption.Key, cancellationToken);
            default:
                return await CommandAsync(dialogs, user, interruption.Key!, cancellationToken);
        }
    }

    // What was read elsewhere comes last, and only where nothing was understood here.
    private async Task<DialogTurnResult?> AfterReadingAsync(DialogContext dialogs, ServiceUser user, CancellationToken cancellationToken)
    {
        switch (ReadAlongRule.EffectOf(dialogs.Context.SecondReading(), dialogs.Context.Activity, user, Tools.Knowledge))
        {
            case ReadAlongEffect.OfferLanguage:
                user.LanguageOffered = true;
                await SayAsync(dialogs.Context, "other-language", cancellationToken);
                return await OnTopAsync(dialogs, nameof(LanguageDialog), null, cancellationToken);
            case ReadAlongEffect.AskMore:
                user.TakeWorry();
                await SayAsync(dialogs.Context, "sounds-bad", cancellationToken);
                await dialogs.CancelAllDialogsAsync(cancellationToken);
                return await dialogs.BeginDialogAsync(nameof(TellDialog), TellDialog.Pick, cancellationToken);
            default:
                return null;
        }
    }

    // At a menu the answer is the conversation; elsewhere it is said and the open question asked again.
    private async Task<DialogTurnResult> QuestionAsync(DialogContext dialogs, ServiceUser user, string? id, CancellationToken cancellationToken)
    {
        if (id is null || Tools.OpenQuestionOf(user) is null or { FreeText: true } or { TakesStory: true })
        {
            return await OnTopAsync(dialogs, nameof(FaqDialog), id ?? FaqDialog.Already, cancellationToken);
        }

        await dialogs.Context.SendActivityAsync(Cards.AnswerTo(Content.Faq.Find(id)!, Content, user, dialogs.Context.Now()), cancellationToken);
        return await RepeatAsync(dialogs, cancellationToken);
    }

    private async Task<DialogTurnResult> CommandAsync(DialogContext dialogs, ServiceUser user, string command, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case "stop" or "pause":
                await SayAsync(dialogs.Context, "stopped", cancellationToken);
                return await MenuAsync(dialogs, cancellationToken);
            case "menu" or "back":
                return await MenuAsync(dialogs, cancellationToken);
            case Interruption.Tell:
                await dialogs.CancelAllDialogsAsync(cancellationToken);
                return await dialogs.BeginDialogAsync(nameof(TellDialog), TellDialog.Already, cancellationToken);
            case Interruption.Check:
                await dialogs.CancelAllDialogsAsync(cancellationToken);
                return await dialogs.BeginDialogAsync(nameof(CheckMessageDialog), null, cancellationToken);
            case Interruption.Refuse:
                return await OnTopAsync(dialogs, nameof(FaqDialog), FaqDialog.Refused, cancellationToken);
            case Interruption.Wrongdoing:
                await dialogs.CancelAllDialogsAsync(cancellationToken);
                return await dialogs.BeginDialogAsync(nameof(AdviceDialog), Topics.Wrongdoing, cancellationToken);
            case Interruption.TakeBack:
                return await OnTopAsync(dialogs, nameof(TakeBackDialog), null, cancellationToken);
            case "resume":
                await dialogs.CancelAllDialogsAsync(cancellationToken);
                return await dialogs.BeginDialogAsync(nameof(QuickscanDialog), null, cancellationToken);
            case "helplines":
                return await OnTopAsync(dialogs, nameof(HelplinesDialog), null, cancellationToken);
            case Buttons.Country:
                return await OnTopAsync(dialogs, nameof(HelplinesDialog), HelplinesDialog.OtherCountry, cancellationToken);
            case "person":
                return await OnTopAsync(dialogs, nameof(HelplinesDialog), HelplinesDialog.InsteadOfPerson, cancellationToken);
            case "language":
                return await OnTopAsync(dialogs, nameof(LanguageDialog), null, cancellationToken);
            case "language-dutch" or "language-easy" or "language-english":
                user.Locale = LanguageDialog.LocaleOf(command["language-".Length..]);
                await SayAsync(dialogs.Context, "language-changed", cancellationToken);
                break;
            case "what-do-you-know":
                return await OnTopAsync(dialogs, nameof(KnowDialog), null, cancellationToken);
            case "forget-me":
                return await OnTopAsync(dialogs, nameof(KnowDialog), KnowDialog.Forget, cancellationToken);
            case "who-reads":
                await FlowTools.SendAsync(dialogs.Context, Tools.Installation.WhoReads(Content.Texts(user.Locale), user.HasReturnPhrase), cancellationToken);
                break;
            case Interruption.Return:
                return await OnTopAsync(dialogs, nameof(ReturnDialog), null, cancellationToken);
            case Interruption.ReturnWords:
                return await OnTopAsync(dialogs, nameof(ReturnDialog), ReturnDialog.Give, cancellationToken);
            case "simpler":
                await SimplerAsync(dialogs.Context, user, cancellationToken);
                break;
            default:
                break;
        }

        return await RepeatAsync(dialogs, cancellationToken);
    }

    // The state is the earlier conversation's: the question that was open there is asked again. What was said there is not shown.
    private async Task<DialogTurnResult> WelcomeBackAsync(DialogContext dialogs, ServiceUser user, ReturnAnswer found, CancellationToken cancellationToken)
    {
        dialogs.Context.Marks().Returned = true;
        await Tools.DoNotKeepAsync(dialogs.Context, dialogs.Context.Activity, cancellationToken);
        user.ComeBack(found.Here);
        await SayAsync(dialogs.Context, "return-welcome", cancellationToken);
        if (user.EffectiveLevel() > RiskLevel.Low)
        {
            await SayAsync(dialogs.Context, $"know-level-{KnowDialog.LevelId(user.EffectiveLevel())}", cancellationToken);
        }

        if (user.EffectiveLevel() >= RiskLevel.High)
        {
            var helplines = Content.Helplines.Shortlist(user.HelplineNeed(), MostHelplines);
            await dialogs.Context.SendActivityAsync(
                Cards.Helplines(helplines, "helplines-title-serious", Content.Texts(user.Locale), user.Country, dialogs.Context.Now()), cancellationToken);
        }

        return await RepeatAsync(dialogs, cancellationToken);
    }

    // Easy Dutch first; who reads that already, or reads English, gets the question in other words.
    private async Task SimplerAsync(ITurnContext context, ServiceUser user, CancellationToken cancellationToken)
    {
        if (user.Locale is Locale.Dutch)
        {
            user.Locale = Locale.EasyDutch;
            await SayAsync(context, "language-changed", cancellationToken);
            return;
        }

        user.OtherWords = user.OpenQuestion;
    }

    // Who says "mijn dochter" need not be asked afterwards about whom it is.
    private Role RoleTold(ITurnContext context, Danger danger) =>
        Tools.Knowledge.Triage.Read(context.Activity.Text ?? "", Role.Unknown).Role is var told and (Role.Friend or Role.Parent or Role.Professional)
            && told == danger.Reader ? told : Role.Unknown;

    private static async Task<DialogTurnResult> OnTopAsync(DialogContext dialogs, string dialogId, object? options, CancellationToken cancellationToken)
    {
        // The bottom stays: it is what the person comes back to.
        var bottom = dialogs.Stack.LastOrDefault();
        dialogs.Stack.RemoveAll(instance =>
            instance != bottom && (OnTop.Contains(instance.Id) || (AboutDanger.Contains(dialogId) && AboutDanger.Contains(instance.Id))));
        return await dialogs.BeginDialogAsync(dialogId, options!, cancellationToken);
    }

    private static async Task<DialogTurnResult> MenuAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        return await dialogs.BeginDialogAsync(Main, Again, cancellationToken);
    }

    private static async Task<DialogTurnResult> RepeatAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        if (dialogs.ActiveDialog is null)
        {
            return await MenuAsync(dialogs, cancellationToken);
        }

        await dialogs.RepromptDialogAsync(cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> GreetStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        if (!user.Greeted)
        {
            user.Greeted = true;
            var texts = Content.Texts(user.Locale);
            var stop = texts.Line(step.Context.Activity.ChannelId == Channels.Console ? "start-stop-console" : "start-stop");
            var draft = Content.HasDrafts(user.Locale) ? " " + texts.Line("start-draft") : "";
            await FlowTools.SendAsync(step.Context, [texts.Line("start"), stop + draft], cancellationToken);
        }

        return await step.NextAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> MenuStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        // Words that open the conversation are what the person has to tell.
        if (step.Options is null && step.Context.Activity is { Type: ActivityTypes.Message, Value: null, Text: { } text })
        {
            return await step.NextAsync(new Answer(Text: text), cancellationToken);
        }

        var user = await UserAsync(step.Context, cancellationToken);
        return await AskAsync(step, user.ScanOpen ? Questions.MenuResume : Questions.Menu, cancellationToken);
    }

    private async Task<DialogTurnResult> GoStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Result switch
        {
            Answer { Text: not null } => await step.BeginDialogAsync(nameof(TellDialog), TellDialog.Already, cancellationToken),
            Answer { Option: "tell" } => await step.BeginDialogAsync(await TellOrAskAsync(step, cancellationToken), null, cancellationToken),
            Answer { Option: "scan" or "resume" } => await step.BeginDialogAsync(nameof(QuickscanDialog), null, cancellationToken),
            _ => await step.BeginDialogAsync(nameof(MoreDialog), null, cancellationToken),
        };

    private async Task<string> TellOrAskAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        ReadAlongRule.MayAsk(await UserAsync(step.Context, cancellationToken), Tools.Installation) ? nameof(ReadAlongDialog) : nameof(TellDialog);

    private static async Task<DialogTurnResult> LoopStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await step.ReplaceDialogAsync(Main, Again, cancellationToken);
}
