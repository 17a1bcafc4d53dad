using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Conversations.Flows;

/// <summary>Shows the card for a danger, asks whether the person is safe now, and goes back where they were by their choice.</summary>
/// <remarks>Options: the <see cref="Danger"/> as text, or <see cref="Asked"/>.</remarks>
public sealed class CardDialog : FlowDialog
{
    private const char SafeAnswer = '/';

    /// <summary>Registers its steps.</summary>
    public CardDialog(FlowTools tools)
        : base(nameof(CardDialog), tools)
    {
        AddWaterfall("card", ShowStepAsync, SafeStepAsync, SuicideStepAsync, NextStepAsync, GoStepAsync);
        AddDialog(new QuestionPrompt(tools));
    }

    /// <summary>The option where "are you safe now?" was asked just before: it is not asked again.</summary>
    /// <param name="danger">The danger.</param>
    /// <param name="safe">What was answered, yes or no.</param>
    public static string Asked(Danger danger, string safe) => $"{danger}{SafeAnswer}{safe}";

    private async Task<DialogTurnResult> ShowStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var options = step.OptionWord().Split(SafeAnswer);
        await RaiseAsync(step, Danger.Parse(options[0]), cancellationToken);
        if (options.Length > 1)
        {
            return await step.NextAsync(new Answer(options[1]), cancellationToken);
        }

        var user = await UserAsync(step.Context, cancellationToken);
        return await AskAsync(step, IsMissing(user) ? Questions.FoundFor(ReaderOf(user)) : Questions.SafeNowFor(ReaderOf(user)), cancellationToken);
    }

    private async Task<DialogTurnResult> SafeStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        var safe = step.Answered().Option == AnswerIds.Yes;
        if (!safe)
        {
            await SayAsync(step.Context, IsMissing(user) ? "card-not-found" : Questions.IdForHelper("card-not-safe", ReaderOf(user)), cancellationToken);
        }

        if (!CardOf(user).AskSuicide)
        {
            return await step.NextAsync(null, cancellationToken);
        }

        user.SuicideAsked = true;
        return await AskAsync(step, Questions.AskSuicideAfterCardFor(ReaderOf(user)), cancellationToken);
    }

    private async Task<DialogTurnResult> SuicideStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        // Don't know and rather not say are not a no: the card for it is shown too.
        if (step.Result is Answer { Option: not AnswerIds.No })
        {
            var reader = Danger.Parse((await UserAsync(step.Context, cancellationToken)).Card!).Reader;
            await RaiseAsync(step, new Danger("A2", Reader: reader), cancellationToken);
        }

        return await step.NextAsync(null, cancellationToken);
    }

    private static async Task<DialogTurnResult> NextStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await AskAsync(step, Questions.CardNext, cancellationToken);

    private async Task<DialogTurnResult> GoStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        return step.Answered().Option switch
        {
            "advice" => GoTo(step, nameof(AdviceDialog), CardOf(user).Advice ?? user.Topic ?? Topics.Crisis),
            "helplines" => GoTo(step, nameof(HelplinesDialog)),
            _ => await step.EndDialogAsync(null, cancellationToken),
        };
    }

    private async Task RaiseAsync(WaterfallStepContext step, Danger danger, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        user.Raise(danger);
        var card = Cards.Danger(CardOf(user), ReaderOf(user), Content, user, step.Context.Now());
        step.Context.Marks().RepeatWhenDoubtful((Activity)card, Content.Texts(user.Locale).Line("said-again"));
        await step.Context.SendActivityAsync(card, cancellationToken);
    }

    // Whoever looks for a missing child cannot know whether it is safe.
    private static bool IsMissing(ServiceUser user) =>
        Danger.Parse(user.Card!).RedFlag == "A9" && ReaderOf(user) is (Role.Friend or Role.Parent or Role.Professional);

    private static Role ReaderOf(ServiceUser user) => Danger.Parse(user.Card!).Reader ?? user.Role;

    private DangerCard CardOf(ServiceUser user)
    {
        var danger = Danger.Parse(user.Card!);
        return Content.Cards.For(danger.RedFlag, danger.DoneAlready);
    }
}
