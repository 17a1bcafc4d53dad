using System.Globalization;
using SafetyBot.Conversations.ReadingAlong;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Conversations.Flows;

/// <summary>"What do you know about me?" and "Forget me", with a receipt.</summary>
/// <remarks>Options: <see cref="Forget"/> or nothing.</remarks>
public sealed class KnowDialog : FlowDialog
{
    /// <summary>The option that begins at forgetting.</summary>
    public const string Forget = "forget";

    // The Netherlands and Belgium share a clock.
    private static readonly TimeZoneInfo ClockOfTheReceipt = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Registers its steps.</summary>
    public KnowDialog(FlowTools tools)
        : base(nameof(KnowDialog), tools)
    {
        AddWaterfall("know", ShowStepAsync, ConfirmStepAsync, ForgetStepAsync);
        AddDialog(new QuestionPrompt(tools));
    }

    private async Task<DialogTurnResult> ShowStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.OptionWord() == Forget)
        {
            return await step.NextAsync(new Answer(Forget), cancellationToken);
        }

        var user = await UserAsync(step.Context, cancellationToken);
        var texts = Content.Texts(user.Locale);
        await step.Context.SendActivityAsync(Cards.Message("know", texts.Line("know-title"), Known(user, texts)), cancellationToken);
        return await AskAsync(step, user.ReadAlong is ReadAlongConsent.Yes ? Questions.KnowReader : Questions.Know, cancellationToken);
    }

    private async Task<DialogTurnResult> ConfirmStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        switch (step.Answered().Option)
        {
            case Forget:
                return await AskAsync(step, Questions.Forget, cancellationToken);
            case "alone":
                (await UserAsync(step.Context, cancellationToken)).ReadAlong = ReadAlongConsent.No;
                await SayAsync(step.Context, "read-along-ended", cancellationToken);
                break;
            default:
                break;
        }

        return await step.EndDialogAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> ForgetStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not Answer { Option: Forget })
        {
            return await step.EndDialogAsync(null, cancellationToken);
        }

        var user = await UserAsync(step.Context, cancellationToken);
        var receipt = Content.Texts(user.Locale).Bubbles("forget-receipt", ("time", TimeZoneInfo.ConvertTime(step.Context.Now(), ClockOfTheReceipt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
        await FlowTools.SendAsync(step.Context, receipt, cancellationToken);

        // The root begins anew: nothing that lies below may go on with what is no longer known.
        await Tools.ForgetAsync(step.Context, user.Locale, cancellationToken);
        return GoTo(step, RootDialog.Main, RootDialog.Again);
    }

    private IEnumerable<string> Known(ServiceUser user, TextCatalog texts)
    {
        yield return texts.Bubbles("know-language", ("language", texts.Line($"language-{LanguageOption(user.Locale)}")))[0];
        yield return texts.Line($"know-role-{Cards.Id(user.Role)}");
        yield return texts.Line($"know-country-{user.Country.ToString().ToLowerInvariant()}");
        yield return texts.Bubbles("know-answers", ("count", (user.Scan?.Answers.Count ?? 0).ToString(CultureInfo.InvariantCulture)))[0];
        if (user.Scan is not null || user.EffectiveLevel() > RiskLevel.Low)
        {
            yield return texts.Line($"know-level-{LevelId(user.EffectiveLevel())}");
        }

        if (user.HasReturnPhrase)
        {
            yield return texts.Line("know-return");
        }

        yield return Tools.Installation.AboutKeeping(texts, "know-words", "know-words-not-kept", user.HasReturnPhrase)[0];
        if (Tools.Installation.ReadAlong)
        {
            yield return texts.Line(user.ReadAlong is ReadAlongConsent.Yes ? "know-read-along-yes" : "know-read-along-no");
        }
    }

    /// <summary>A level as it stands in text keys.</summary>
    public static string LevelId(RiskLevel level) => level switch
    {
        RiskLevel.Low => "low",
        RiskLevel.Medium => "medium",
        RiskLevel.High => "high",
        RiskLevel.Acute => "acute",
    };

    private static string LanguageOption(Locale locale) => locale switch
    {
        Locale.Dutch => "dutch",
        Locale.EasyDutch => "easy",
        Locale.English => "english",
    };
}
