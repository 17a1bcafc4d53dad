using SafetyBot.Tests.BotBuilder.Dialogs;

namespace SafetyBot.Tests.BotBuilder.Prompts;

/// <summary>Every supported language, in every way its locale may be written, from the activity and from the prompt.</summary>
public sealed class PromptLocaleTests
{
    public static TheoryData<string, bool> Locales
    {
        get
        {
            var locales = new TheoryData<string, bool>();
            foreach (var locale in PromptCultureModels.GetSupportedCultures().SelectMany(culture => Spellings(culture.Locale)))
            {
                locales.Add(locale, true);
                locales.Add(locale, false);
            }

            return locales;
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Confirm_InItsLanguage_IsAskedAndAnsweredInItsWordsOrByNumber(string locale, bool ofActivity)
    {
        var words = WordsOf(locale);
        var asked = $"Sure? (1) {words.YesInLanguage}{words.InlineOr}(2) {words.NoInLanguage}";
        foreach (var (answer, expected) in new[] { (words.YesInLanguage, true), (words.NoInLanguage, false), ("1", true), ("2", false) })
        {
            var prompt = new ConfirmPrompt("p", null, ofActivity ? null : locale) { Style = ListStyle.Inline };
            await new DialogBot(ofActivity ? locale : null, prompt)
                .Flow(new PromptOptions { Prompt = new Activity(ActivityTypes.Message, text: "Sure?") })
                .Test("hi", asked).Test(answer, $"done: {expected}")
                .StartTestAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Choice_InItsLanguage_IsAskedInItsWordsAndAnsweredByNumber(string locale, bool ofActivity)
    {
        var words = WordsOf(locale);
        var prompt = new ChoicePrompt("p", null, ofActivity ? null : locale) { Style = ListStyle.Inline };
        await new DialogBot(ofActivity ? locale : null, new WaterfallDialog("w", [Ask, SayValue]), prompt).Flow()
            .Test("hi", $"Which? (1) red{words.Separator}(2) green{words.InlineOrMore}(3) blue").Test("2", "done: green")
            .StartTestAsync();
    }

    private static PromptCultureModel WordsOf(string locale) =>
        PromptCultureModels.GetSupportedCultures().Single(culture => culture.Locale == PromptCultureModels.MapToNearestLanguage(locale));

    private static Task<DialogTurnResult> Ask(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var question = new Activity(ActivityTypes.Message, text: "Which?");
        var choices = ChoiceFactory.ToChoices(["red", "green", "blue"]);
        return step.PromptAsync("p", new PromptOptions { Prompt = question, Choices = choices }, cancellationToken);
    }

    private static Task<DialogTurnResult> SayValue(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.EndDialogAsync(((FoundChoice)step.Result!).Value, cancellationToken);

    private static string[] Spellings(string locale) =>
    [
        locale,
        locale.ToUpperInvariant(),
        locale[..3] + locale[3..].ToUpperInvariant(),
        locale[..2],
        locale[..2].ToUpperInvariant() + locale[2..],
    ];
}
