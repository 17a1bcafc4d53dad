using SafetyBot.Domain.Help;

namespace SafetyBot.Conversations.Flows;

/// <summary>Shows the helplines that fit, and changes the country by one tap.</summary>
/// <remarks>Options: <see cref="InsteadOfPerson"/>, <see cref="OtherCountry"/> or nothing.</remarks>
public sealed class HelplinesDialog : FlowDialog
{
    /// <summary>The option when a person was asked for and this installation has none.</summary>
    public const string InsteadOfPerson = "person";

    /// <summary>The option when the country is to be chosen first.</summary>
    public const string OtherCountry = "country";

    private const int MostLines = 5;
    private const int FewestBesideDanger = 2;

    /// <summary>Registers its steps.</summary>
    public HelplinesDialog(FlowTools tools)
        : base(nameof(HelplinesDialog), tools)
    {
        AddWaterfall("helplines", ShowStepAsync, ChooseStepAsync, CountryStepAsync);
        AddDialog(new QuestionPrompt(tools));
    }

    private async Task<DialogTurnResult> ShowStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.OptionWord() == OtherCountry)
        {
            return await step.NextAsync(new Answer("country"), cancellationToken);
        }

        var user = await UserAsync(step.Context, cancellationToken);
        var instead = step.OptionWord() == InsteadOfPerson;
        if (instead)
        {
            await SayAsync(step.Context, "no-person-here", cancellationToken);
        }

        var ofDangers = DangerHelplines.Of(Content, user);
        var others = Content.Helplines.Shortlist(user.HelplineNeed(), Math.Max(FewestBesideDanger, MostLines - ofDangers.Count));
        List<Helpline> helplines = [.. ofDangers.Concat(others).DistinctBy(helpline => helpline.Id)];
        await step.Context.SendActivityAsync(
            Cards.Helplines(helplines, TitleKey(user.Country), Content.Texts(user.Locale), user.Country, step.Context.Now()), cancellationToken);
        return await AskAsync(step, user.Country is Country.Unknown ? Questions.Country : Questions.Helplines, cancellationToken);
    }

    private async Task<DialogTurnResult> ChooseStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var answer = step.Answered().Option;
        return answer switch
        {
            "country" => await AskAsync(step, Questions.Country, cancellationToken),
            "done" => await step.EndDialogAsync(null, cancellationToken),
            _ => await step.NextAsync(step.Result, cancellationToken),
        };
    }

    private async Task<DialogTurnResult> CountryStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Answered().Option == "done")
        {
            return await step.EndDialogAsync(null, cancellationToken);
        }

        var user = await UserAsync(step.Context, cancellationToken);
        user.Country = step.Answered().Option switch
        {
            "netherlands" => Country.Netherlands,
            "belgium" => Country.Belgium,
            _ => Country.Elsewhere,
        };
        return await step.ReplaceDialogAsync("helplines", null, cancellationToken);
    }

    private static string TitleKey(Country country) => country switch
    {
        Country.Unknown => "helplines-title-unknown",
        Country.Netherlands => "helplines-title-netherlands",
        Country.Belgium => "helplines-title-belgium",
        Country.Elsewhere => "helplines-title-elsewhere",
    };
}
