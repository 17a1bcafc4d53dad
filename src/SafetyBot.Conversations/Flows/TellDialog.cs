using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>The person tells it in their own words. The bot says back what it understood, in authored words, before it goes on.</summary>
/// <remarks>Danger words were looked at before this dialog sees a message. What is told is not kept, only ids of what was understood.</remarks>
public sealed class TellDialog : FlowDialog
{
    /// <summary>The option when the words that opened the conversation are the story itself.</summary>
    public const string Already = "already";

    /// <summary>The option that begins at what it is about, when words sounded bad and told nothing more.</summary>
    public const string Pick = "pick";

    private const string Next = "next";
    private const string Again = "again";
    private const string Topic = "topic";
    private const string Urgent = "urgent";
    private const string Signals = "signals";
    private const int MostHelplines = 2;

    // From here on an acute meeting is taken for one without asking.
    private const double SureOfMeeting = 0.6;

    /// <summary>Registers its steps.</summary>
    public TellDialog(FlowTools tools)
        : base(nameof(TellDialog), tools)
    {
        AddWaterfall("tell", AskStepAsync, HearStepAsync, SayBackStepAsync, CheckStepAsync, CheckAgainStepAsync, PickStepAsync, PickMoreStepAsync, RoleStepAsync);
        AddWaterfall(Next, NextStepAsync, GoStepAsync, AgainStepAsync);
        AddDialog(new CardDialog(tools));
        AddDialog(new SafeNowDialog(tools));
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

    private async Task<DialogTurnResult> HearStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.OptionWord() == Pick)
        {
            Remember(step, "", Urgency.Medium, []);
            return await step.NextAsync(null, cancellationToken);
        }

        var text = step.Answered().Text ?? "";
        if (Tools.Knowledge.IsBareAnswer(text))
        {
            return await step.EndDialogAsync(null, cancellationToken);
        }

        var user = await UserAsync(step.Context, cancellationToken);
        var understood = Understanding.Of(text, user, Tools.Knowledge);
        user.Hear(understood);
        Remember(step, understood.IsSure ? understood.Topic! : "", understood.Urgency, understood.Told.Signals);
        if (understood.Urgency is not Urgency.Acute)
        {
            return await step.NextAsync(null, cancellationToken);
        }

        // It sounds acute and no danger word was said: the card where the topic says which, else the question, with the numbers in sight.
        user.RaiseFloor(RiskLevel.High);
        return understood is { Topic: Topics.Grooming, IsSure: true, Certainty: >= SureOfMeeting }
            ? await step.BeginDialogAsync(nameof(CardDialog), Danger.Named("A3"), cancellationToken)
            : await step.BeginDialogAsync(nameof(SafeNowDialog), understood.Topic, cancellationToken);
    }

    private async Task<DialogTurnResult> SayBackStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        switch (step.Word(Topic))
        {
            case Topics.Smalltalk:
                await SayAsync(step.Context, "smalltalk", cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            case Topics.Other:
                await SayAsync(step.Context, "outside", cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            case "":
                return await step.NextAsync(null, cancellationToken);
            case Topics.Wrongdoing or Topics.Prevention:
                return GoTo(step, nameof(AdviceDialog), step.Word(Topic));
            case var topic:
                return await AskAsync(step, Questions.Understood(topic), cancellationToken);
        }
    }

    private async Task<DialogTurnResult> CheckStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        if (step.Result is Answer { Option: AnswerIds.Yes })
        {
            Confirm(step, user, step.Word(Topic));
        }
        else if (step.Result is Answer && IsAcute(step))
        {
            // One denial never cancels what sounds acute: once more in other words, with the numbers in sight.
            var question = Questions.Understood(step.Word(Topic));
            user.OtherWords = question.Id;
            await SayContactsAsync(step.Context, "contacts-in-sight", cancellationToken);
            return await AskAsync(step, question, cancellationToken);
        }

        return await step.NextAsync(step.Result, cancellationToken);
    }

    private async Task<DialogTurnResult> CheckAgainStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        user.OtherWords = null;
        if (step.Result is Answer { Option: AnswerIds.Yes })
        {
            Confirm(step, user, step.Word(Topic));
            return await step.NextAsync(null, cancellationToken);
        }

        return await AskAsync(step, TellPickQuestion.For(user.Likely), cancellationToken);
    }

    private async Task<DialogTurnResult> PickStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        if (step.Result is Answer { Option: TellPickQuestion.Other })
        {
            return await AskAsync(step, TellPickQuestion.MoreFor(user.Likely), cancellationToken);
        }

        TakePicked(step, user);
        return await step.NextAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> PickMoreStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        TakePicked(step, await UserAsync(step.Context, cancellationToken));
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

    private static void Remember(WaterfallStepContext step, string topic, Urgency urgency, IReadOnlyList<string> signals)
    {
        step.Values[Topic] = topic;
        step.Values[Urgent] = urgency.ToString();
        step.Values[Signals] = string.Join(' ', signals);
    }

    private static void TakePicked(WaterfallStepContext step, ServiceUser user)
    {
        if (step.Result is Answer { Option: { } option and not AnswerIds.Unknown })
        {
            Confirm(step, user, option);
        }
        else if (step.Result is Answer && step.Word(Topic).Length == 0)
        {
            // Nobody denied anything: what was heard in the words still counts.
            RaiseByUrgency(step, user);
        }
    }

    // Only what fits the topic that the person confirmed is taken for an answer later.
    private static void Confirm(WaterfallStepContext step, ServiceUser user, string topic)
    {
        user.Take(topic);
        user.Confirm(step.Word(Signals).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        RaiseByUrgency(step, user);
    }

    private static void RaiseByUrgency(WaterfallStepContext step, ServiceUser user)
    {
        if (UrgencyIn(step) >= Urgency.High)
        {
            user.RaiseFloor(RiskLevel.High);
        }
    }

    private static bool IsAcute(WaterfallStepContext step) => UrgencyIn(step) is Urgency.Acute;

    private static Urgency UrgencyIn(WaterfallStepContext step) => Enum.Parse<Urgency>(step.Word(Urgent));
}
