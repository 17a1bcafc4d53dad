using SafetyBot.Conversations.ReturnPhrases;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.ReturnPhrases;

namespace SafetyBot.Conversations.Flows;

/// <summary>Four words to come back by another day: gives them once, and takes them. Where they were found, the root goes on with the earlier conversation.</summary>
/// <remarks>Options: <see cref="Give"/> or nothing.</remarks>
public sealed class ReturnDialog : FlowDialog
{
    /// <summary>The option, and the waterfall, that begins at giving the words.</summary>
    public const string Give = "give";

    /// <summary>Registers its steps.</summary>
    public ReturnDialog(FlowTools tools)
        : base(nameof(ReturnDialog), tools)
    {
        AddWaterfall("return", OfferStepAsync, ChooseStepAsync);
        AddWaterfall(Give, AskStepAsync, TakeStepAsync);
        AddDialog(new QuestionPrompt(tools));
    }

    private async Task<DialogTurnResult> OfferStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (!Tools.Installation.OffersReturn)
        {
            await SayAsync(step.Context, "return-not-here", cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        if (step.OptionWord() == Give)
        {
            return await step.ReplaceDialogAsync(Give, null, cancellationToken);
        }

        var user = await UserAsync(step.Context, cancellationToken);
        await FlowTools.SendAsync(step.Context, Tools.Installation.AboutReturn(Content.Texts(user.Locale), "return-about"), cancellationToken);
        if (user.HasReturnPhrase)
        {
            await SayAsync(step.Context, "return-replaces", cancellationToken);
        }

        return await AskAsync(step, Questions.Return, cancellationToken);
    }

    private async Task<DialogTurnResult> ChooseStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        switch (step.Answered().Option)
        {
            case "make":
                await MakeAsync(step.Context, cancellationToken);
                break;
            case "have":
                return await step.ReplaceDialogAsync(Give, null, cancellationToken);
        }

        return await step.EndDialogAsync(null, cancellationToken);
    }

    private static async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await AskAsync(step, Questions.ReturnWords, cancellationToken);

    private async Task<DialogTurnResult> TakeStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Answered().Text is not { } words)
        {
            return await step.EndDialogAsync(null, cancellationToken);
        }

        if (Content.ReturnPhrases.Read(words) is not { } phrase)
        {
            await SayAsync(step.Context, "return-unread", cancellationToken);
            return await step.ReplaceDialogAsync(Give, null, cancellationToken);
        }

        switch (step.Context.TurnState.Get<ReturnAnswer>()?.Outcome)
        {
            case null:
                step.Context.Marks().Seeks = phrase;
                return EndOfTurn;
            case ReturnOutcome.TooOften:
                await SayAsync(step.Context, "return-too-often", cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            case ReturnOutcome.Here:
                await SayAsync(step.Context, "return-here", cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            default:
                await SayAsync(step.Context, "return-unknown", cancellationToken);
                return await step.ReplaceDialogAsync(Give, null, cancellationToken);
        }
    }

    // Shown once: what is kept of the card has an authored text where the words stand.
    private async Task MakeAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var user = await UserAsync(context, cancellationToken);
        var texts = Content.Texts(user.Locale);
        var phrase = ReturnPhrase.Draw(Content.ReturnWords[user.Locale.Language()], Tools.Chance);
        var card = Card(phrase.Text, texts);
        context.Marks().Makes = phrase;
        context.Marks().DoNotKeep(card, Card(texts.Line("return-shown"), texts));
        user.HasReturnPhrase = true;
        await context.SendActivityAsync(card, cancellationToken);
    }

    private Activity Card(string words, TextCatalog texts) => (Activity)Cards.Message(
        "words", texts.Line("return-title"), [words, .. Tools.Installation.AboutReturn(texts, "return-keep")]);
}
