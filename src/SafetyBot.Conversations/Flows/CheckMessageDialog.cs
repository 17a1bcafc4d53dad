using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>
/// Checks a message that somebody else sent: danger first, then the signals in it with the words that show them, and what to do. The words are
/// read in the turn in which they come and are kept nowhere: the state holds the names of the signals, and the stored card an authored text.
/// </summary>
public sealed class CheckMessageDialog : FlowDialog
{
    private const string Found = "found";
    private const string Soon = "soon";
    private const string After = "after";
    private const string Other = "other";
    private const char Separator = ' ';
    private const int MostHelplines = 2;

    /// <summary>Registers its steps.</summary>
    public CheckMessageDialog(FlowTools tools)
        : base(nameof(CheckMessageDialog), tools)
    {
        AddWaterfall("check", AskStepAsync, ReadStepAsync, KnownStepAsync, TellStepAsync, FeltStepAsync);
        AddWaterfall(After, NextStepAsync, GoStepAsync, AgainStepAsync);
        AddWaterfall(Other, OtherStepAsync, OtherGoStepAsync);
        AddDialog(new CardDialog(tools));
        AddDialog(new HelplinesDialog(tools));
        AddDialog(new QuestionPrompt(tools));
    }

    private static async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await AskAsync(step, Questions.CheckMessage, cancellationToken);

    private async Task<DialogTurnResult> ReadStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        var text = step.Answered().Text ?? "";
        var read = Content.Received.Read(text);
        var hits = read.Signals.OrderByDescending(LevelOf).ToList();
        if (hits.Count > 0)
        {
            user.Take([.. hits.Select(hit => Content.ReceivedMeanings[hit.Signal])], Content);
        }

        step.Values[Found] = string.Join(Separator, hits.Select(hit => hit.Signal));
        if (Danger.In(read, Content.Cards) is { } danger)
        {
            return await step.BeginDialogAsync(nameof(CardDialog), danger.ToString(), cancellationToken);
        }

        if (hits.Count > 0)
        {
            await TellWithWordsAsync(step.Context, hits, user, cancellationToken);
            if (!read.MeetsSoon)
            {
                return await step.ReplaceDialogAsync(After, Left(hits.Select(hit => hit.Signal)), cancellationToken);
            }

            step.Values[Soon] = true;
            return await AskAsync(step, Questions.CheckKnown, cancellationToken);
        }

        if (!read.FromModel)
        {
            await SayAsync(step.Context, "check-unavailable", cancellationToken);
            return await step.ReplaceDialogAsync(After, "", cancellationToken);
        }

        // No tactic, but it may be a story, or a message that hurts without any: that is said back as everywhere.
        return Tools.Knowledge.Triage.Read(text, user.Role).Topic is { } topic && Topics.OfConcern.Contains(topic)
            ? GoTo(step, nameof(TellDialog), TellDialog.Already)
            : await AskAsync(step, Questions.CheckFeeling, cancellationToken);
    }

    // Somebody who may be known from the internet only wants to meet soon. Don't know is not a no.
    private static async Task<DialogTurnResult> KnownStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (!step.Values.ContainsKey(Soon))
        {
            return await step.NextAsync(step.Result, cancellationToken);
        }

        return step.Result is Answer { Option: AnswerIds.No }
            ? await step.ReplaceDialogAsync(After, "", cancellationToken)
            : await step.BeginDialogAsync(nameof(CardDialog), Danger.Named("A3"), cancellationToken);
    }

    // After a card, or after how it feels.
    private async Task<DialogTurnResult> TellStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is Answer)
        {
            return await step.NextAsync(step.Result, cancellationToken);
        }

        var found = step.Word(Found).Split(Separator, StringSplitOptions.RemoveEmptyEntries);
        if (found.Length > 0 && !step.Values.ContainsKey(Soon))
        {
            var user = await UserAsync(step.Context, cancellationToken);
            // A card with helplines was shown, and stays one tap away.
            await step.Context.SendActivityAsync(
                CheckCard.WithoutWords(found, [], Content.Texts(user.Locale), user.Country, step.Context.Now()), cancellationToken);
        }

        return await step.ReplaceDialogAsync(After, Left(found), cancellationToken);
    }

    private async Task<DialogTurnResult> FeltStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Answered().Option == "fine")
        {
            await SayAsync(step.Context, "check-felt-fine", cancellationToken);
            return await step.ReplaceDialogAsync(Other, null, cancellationToken);
        }

        await SayAsync(step.Context, "check-felt-bad", cancellationToken);
        return await step.ReplaceDialogAsync(After, "", cancellationToken);
    }

    private static async Task<DialogTurnResult> NextStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await AskAsync(step, step.OptionWord().Length > 0 ? Questions.CheckMore : Questions.CheckNext, cancellationToken);

    private async Task<DialogTurnResult> GoStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        switch (step.Answered().Option)
        {
            case "more":
                var left = step.OptionWord().Split(Separator);
                await step.Context.SendActivityAsync(CheckCard.More(left, Content.Texts(user.Locale)), cancellationToken);
                return await step.ReplaceDialogAsync(After, Left(left), cancellationToken);
            case "advice":
                return GoTo(step, nameof(AdviceDialog), user.Topic ?? Topics.Prevention);
            case "helplines":
                return await step.BeginDialogAsync(nameof(HelplinesDialog), null, cancellationToken);
            default:
                return await step.ReplaceDialogAsync(Other, null, cancellationToken);
        }
    }

    private static async Task<DialogTurnResult> AgainStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await step.ReplaceDialogAsync(After, step.OptionWord(), cancellationToken);

    private static async Task<DialogTurnResult> OtherStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await AskAsync(step, Questions.CheckOther, cancellationToken);

    private static async Task<DialogTurnResult> OtherGoStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Answered().Option switch
        {
            "again" => await step.ReplaceDialogAsync("check", null, cancellationToken),
            "scan" => GoTo(step, nameof(QuickscanDialog)),
            _ => await step.EndDialogAsync(null, cancellationToken),
        };

    private async Task TellWithWordsAsync(ITurnContext context, IReadOnlyList<SignalHit> hits, ServiceUser user, CancellationToken cancellationToken)
    {
        var texts = Content.Texts(user.Locale);
        var helplines = user.EffectiveLevel() >= RiskLevel.High ? Content.Helplines.Shortlist(user.HelplineNeed(), MostHelplines) : [];
        var card = (Activity)CheckCard.WithWords(hits, helplines, texts, user.Country, context.Now());
        context.Marks().DoNotKeep(card, (Activity)CheckCard.WithoutWords(hits.Select(hit => hit.Signal), helplines, texts, user.Country, context.Now()));
        await context.SendActivityAsync(card, cancellationToken);
    }

    private RiskLevel LevelOf(SignalHit hit) => Content.Signals[Content.ReceivedMeanings[hit.Signal].Signal].Level;

    // What the card that was shown did not tell.
    private static string Left(IEnumerable<string> signals) => string.Join(Separator, signals.Skip(CheckCard.MostSignals));
}
