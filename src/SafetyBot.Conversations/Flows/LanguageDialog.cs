using SafetyBot.Domain.Content;

namespace SafetyBot.Conversations.Flows;

/// <summary>Changes the language. The question that was open is then asked in it.</summary>
public sealed class LanguageDialog : FlowDialog
{
    /// <summary>Registers its steps.</summary>
    public LanguageDialog(FlowTools tools)
        : base(nameof(LanguageDialog), tools)
    {
        AddWaterfall("language", AskStepAsync, SetStepAsync);
        AddDialog(new QuestionPrompt(tools));
    }

    /// <summary>The locale of an option of <see cref="Questions.Language"/>.</summary>
    public static Locale LocaleOf(string? option) => option switch
    {
        "easy" => Locale.EasyDutch,
        "english" => Locale.English,
        _ => Locale.Dutch,
    };

    private static async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await AskAsync(step, Questions.Language, cancellationToken);

    private async Task<DialogTurnResult> SetStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Answered().Option == Questions.ToMenu)
        {
            return await step.EndDialogAsync(null, cancellationToken);
        }

        var user = await UserAsync(step.Context, cancellationToken);
        user.Locale = LocaleOf(step.Answered().Option);
        await SayAsync(step.Context, "language-changed", cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
