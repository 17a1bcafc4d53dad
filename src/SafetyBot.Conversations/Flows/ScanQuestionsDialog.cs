using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Conversations.Flows;

/// <summary>Asks the questions of the running quickscan one by one until none is left: ask, take, and again.</summary>
/// <remarks>Results: <see cref="Paused"/>, <see cref="HelpNow"/>, or null when all was asked.</remarks>
public sealed class ScanQuestionsDialog : FlowDialog
{
    /// <summary>The result when the person paused.</summary>
    public const string Paused = "paused";

    /// <summary>The result when, at the first high, the person wants help now.</summary>
    public const string HelpNow = "help-now";

    /// <summary>Registers its steps.</summary>
    public ScanQuestionsDialog(FlowTools tools)
        : base(nameof(ScanQuestionsDialog), tools)
    {
        AddWaterfall("questions", AskStepAsync, TakeStepAsync, TakenBackStepAsync, DecideStepAsync, AgainStepAsync);
        AddDialog(new ScanReviewDialog(tools));
        AddDialog(new CardDialog(tools));
        AddDialog(new QuestionPrompt(tools));
    }

    private async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        return ScanState.Next(user, Tools) is { } question
            ? await AskAsync(step, PromptQuestion.For(ScanState.QuestionnaireOf(user, Tools), question), cancellationToken)
            : await step.EndDialogAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> TakeStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        if (step.Result is not Answer { Option: { } option } answer)
        {
            return await CommandAsync(step, user, step.Answered().Command, cancellationToken);
        }

        if (ScanState.Next(user, Tools) is not { } question)
        {
            return await RepeatAsync(step, cancellationToken);
        }

        user.OtherWords = null;
        if (question.IsRedFlag && answer.IsWithheld && !user.AskedOnceMore.Contains(question.LinkId))
        {
            return await AskOnceMoreAsync(step, user, question, cancellationToken);
        }

        step.Values["link"] = question.LinkId;
        step.Values["option"] = option;
        return TakesBack(user, question, option)
            ? await AskAsync(step, Questions.TakenBack, cancellationToken)
            : await step.NextAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> TakenBackStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (!step.Values.ContainsKey("link"))
        {
            // The review was shown: nothing was answered.
            return await RepeatAsync(step, cancellationToken);
        }

        var user = await UserAsync(step.Context, cancellationToken);
        var linkId = step.Word("link");
        if (step.Result is Answer takenBack)
        {
            user.TakenBack.Add(linkId);
            user.Floor = RiskLevel.High;
            if (takenBack.Option == "keep")
            {
                user.ScanAskAgain = null;
                return await RepeatAsync(step, cancellationToken);
            }

            user.RedFlags.Remove(RedFlagOf(ScanState.QuestionnaireOf(user, Tools).Find(linkId)!));
        }

        user.Scan!.Set(linkId, step.Word("option"));
        user.ScanTold.Remove(linkId);
        user.ScanAskAgain = null;
        return await step.NextAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> DecideStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var user = await UserAsync(step.Context, cancellationToken);
        var assessment = ScanState.Assess(user, Tools);
        if (assessment.RedFlags.Except(user.RedFlags).FirstOrDefault() is { } redFlag)
        {
            user.HelpOffered = true;
            return await step.BeginDialogAsync(nameof(CardDialog), Danger.Named(redFlag), cancellationToken);
        }

        if (assessment.Level >= RiskLevel.High && !user.HelpOffered)
        {
            user.HelpOffered = true;
            return await AskAsync(step, Questions.FirstHigh, cancellationToken);
        }

        return await step.NextAsync(null, cancellationToken);
    }

    private static async Task<DialogTurnResult> AgainStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Result is Answer { Option: "help" }
            ? await step.EndDialogAsync(HelpNow, cancellationToken)
            : await RepeatAsync(step, cancellationToken);

    private async Task<DialogTurnResult> CommandAsync(WaterfallStepContext step, ServiceUser user, string? command, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case "back" when ScanState.Before(user) is { } before:
                user.ScanAskAgain = before;
                break;
            case "back":
                await SayAsync(step.Context, "scan-first-question", cancellationToken);
                break;
            case "why" when user.OpenQuestion is { } open:
                await SayAsync(step.Context, $"{open}-why", cancellationToken);
                break;
            case PromptQuestion.Sources when ScanState.Next(user, Tools) is { } question:
                await SaySourcesAsync(step.Context, question.Status, cancellationToken);
                break;
            case "pause":
                await SayAsync(step.Context, "scan-paused", cancellationToken);
                return await step.EndDialogAsync(Paused, cancellationToken);
            case "review" when user.Scan!.Answers.Count > 0:
                return await step.BeginDialogAsync(nameof(ScanReviewDialog), null, cancellationToken);
            default:
                break;
        }

        return await RepeatAsync(step, cancellationToken);
    }

    // A red flag that is not answered is asked once more in other words, with the contacts in sight.
    private async Task<DialogTurnResult> AskOnceMoreAsync(WaterfallStepContext step, ServiceUser user, Question question, CancellationToken cancellationToken)
    {
        user.AskedOnceMore.Add(question.LinkId);
        user.OtherWords = user.OpenQuestion;
        var contacts = Content.Helplines.For(Content.Cards.For(RedFlagOf(question), doneAlready: false), user.Country)
            .Where(helpline => helpline.Phone is not null)
            .Select(helpline => $"{helpline.Name}: {helpline.Phone}");
        await FlowTools.SendAsync(
            step.Context, Content.Texts(user.Locale).Bubbles("contacts-in-sight", ("contacts", string.Join(" · ", contacts))), cancellationToken);
        return await RepeatAsync(step, cancellationToken);
    }

    private static bool TakesBack(ServiceUser user, Question question, string option) =>
        user.Scan!.AnswerTo(question.LinkId) is { } before
        && question.Find(before)?.RedFlag is not null
        && question.Find(option)?.RedFlag is null
        && !user.TakenBack.Contains(question.LinkId);

    private static string RedFlagOf(Question question) => question.Options.First(option => option.RedFlag is not null).RedFlag!;

    private static Task<DialogTurnResult> RepeatAsync(DialogContext step, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync("questions", null, cancellationToken);
}
